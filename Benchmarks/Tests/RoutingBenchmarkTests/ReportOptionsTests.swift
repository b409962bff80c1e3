import ArgumentParser
import BenchmarkProgram
import Foundation
import Testing

@testable import routing_benchmark

struct ReportOptionsTests {
  @Test func `a README that cannot be written costs neither the JSON nor the tables`() throws {
    try TemporaryPlace.with { place in
      let files = ["results.json", "tables.md", "README.md"].map { place.appending(path: $0).path }
      try Data("no marks".utf8).write(to: URL(filePath: files[2]))
      let command = try QualityCommand.parse(["--json", files[0], "--out", files[1], "--readme", files[2]])
      let report = try QualityExample.report()
      #expect(throws: BenchmarkFailure.self) { try command.write(report) }
      #expect(try Data(contentsOf: URL(filePath: files[0])) == QualityDocument(report).data())
      #expect(try String(contentsOfFile: files[1], encoding: .utf8) == report.text + "\n")
      #expect(try String(contentsOfFile: files[2], encoding: .utf8) == "no marks")
    }
  }

  @Test func `the help of a command names its own marks and its own default time of peers`() {
    let figures = FiguresCommand.helpMessage(columns: 200)
    #expect(figures.contains("between <!-- figures --> and <!-- /figures --> of"))
    #expect(figures.contains("Default: 300, with --smoke 20."))
    #expect(!figures.contains("<!-- quality -->"))
    let quality = QualityCommand.helpMessage(columns: 200)
    #expect(quality.contains("between <!-- quality --> and <!-- /quality --> of"))
    #expect(quality.contains("Default: the most seconds of --limits, else 60"))
    #expect(NetworkExperimentCommand.helpMessage(columns: 200).contains("between <!-- network --> and"))
  }
}
