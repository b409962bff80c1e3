import BenchmarkProgram
import Foundation
import Testing

@testable import routing_benchmark

struct MarkedSectionTests {
  @Test func `the part between the marks is replaced and nothing else`() {
    let text = "before\n<!-- figures -->\nold\n<!-- /figures -->\nafter"
    let replaced = Suite.figures.section.replaced(in: text, by: "new")
    #expect(replaced == "before\n<!-- figures -->\nnew\n<!-- /figures -->\nafter")
  }

  @Test func `a file without the marks in order is refused`() {
    #expect(Suite.figures.section.replaced(in: "<!-- /figures --> <!-- figures -->", by: "new") == nil)
  }

  @Test func `a mark within a sentence is none, and a second mark is refused`() {
    let text = "see `<!-- steps -->`\n<!-- steps -->\n<!-- /steps -->"
    let section = Suite.steps.section
    #expect(
      section.replaced(in: text, by: "new") == "see `<!-- steps -->`\n<!-- steps -->\nnew\n<!-- /steps -->")
    #expect(section.replaced(in: text + "\n<!-- steps -->\n<!-- /steps -->", by: "new") == nil)
  }

  @Test func `several parts are written together or not at all`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "sections-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "<!-- steps -->\n<!-- /steps -->\n<!-- quality -->\nold\n<!-- /quality -->\n"
    try Data(text.utf8).write(to: file)
    let parts = [(Suite.quality.section, "one"), (Suite.steps.section, "two")]
    #expect(throws: BenchmarkFailure.self) {
      try MarkedSection.write(parts + [(Suite.network.section, "three")], to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    try MarkedSection.write(parts, to: file)
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(
      written
        == "<!-- steps -->\ntwo\n<!-- /steps -->\n<!-- quality -->\none\n<!-- /quality -->\n")
  }
}
