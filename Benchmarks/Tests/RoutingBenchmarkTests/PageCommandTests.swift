import ArgumentParser
import BenchmarkProgram
import Charts
import Foundation
import Testing

@testable import routing_benchmark

struct PageCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  private func run(_ json: String, to page: String = "page.html") throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(json.utf8).write(to: URL(filePath: path("results.json")))
    try PageCommand.parse([path("results.json"), path(page)]).run()
  }

  @Test func `a page is written from results`() throws {
    try run(#"{"title": "Costs", "summary": "", "charts": []}"#)
    let text = try String(contentsOfFile: path("page.html"), encoding: .utf8)
    #expect(text == (try Page(title: "Costs", summary: "", charts: []).html()))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `results that cannot be shown leave the old page as it was`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("old".utf8).write(to: URL(filePath: path("page.html")))
    let error = #expect(throws: BenchmarkFailure.self) {
      try run(#"{"title": " ", "summary": "", "charts": []}"#)
    }
    #expect(error?.description == "\(path("results.json")): title: is empty; give it words")
    #expect(try String(contentsOfFile: path("page.html"), encoding: .utf8) == "old")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 2)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a file that is not there and a folder that is not there are told`() throws {
    let missing = #expect(throws: BenchmarkFailure.self) {
      try PageCommand.parse([path("none.json"), path("page.html")]).run()
    }
    #expect(missing?.description.hasPrefix("There is no file \(path("none.json"))") == true)
    let unwritable = #expect(throws: BenchmarkFailure.self) {
      try run(#"{"title": "x", "summary": "", "charts": []}"#, to: "none/page.html")
    }
    #expect(unwritable?.description.contains("none/page.html cannot be written") == true)
    try FileManager.default.removeItem(at: folder)
  }
}
