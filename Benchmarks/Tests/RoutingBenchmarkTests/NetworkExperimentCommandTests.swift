import ArgumentParser
import Foundation
import Testing

@testable import routing_benchmark

struct NetworkExperimentCommandTests {
  @Test(arguments: [
    ["--runs", "0"], ["--carry", "0.75,x"], ["--carry", "0"], ["--carry", "1.5"], ["--carry", ""],
    ["--periods", "2000000"],
  ])
  func `wrong options are refused before anything runs`(arguments: [String]) {
    #expect(throws: (any Error).self) { try NetworkExperimentCommand.parse(arguments) }
  }

  @Test func `a smoke run writes a row a policy and carry probability, and the figures as JSON`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (table, json) = (folder.appending(path: "table.md"), folder.appending(path: "figures.json"))
    let command = try NetworkExperimentCommand.parse([
      "--smoke", "--out", table.path, "--json", json.path,
    ])
    try command.run()
    let text = try String(contentsOf: table, encoding: .utf8)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| dilated rounding (Ma 2023)") } == 2)
    #expect(text.contains("No policy costs less than the bound"))
    let figures = try JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any]
    #expect((figures?["results"] as? [Any])?.count == 2)
  }
}
