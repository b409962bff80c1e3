import Foundation
import OrderRouting
import Testing

@testable import ScenarioFiles

/// The reference's page on scenarios against what the reader knows.
@Suite struct ScenarioFormatTests {
  private static let tables = ScenarioTable.allCases.filter { $0 != .scenario }.map(\.fileName)

  @Test(arguments: tables)
  func `the page has every column of a table, the required ones in bold`(file: String) throws {
    let header = try #require(ScenarioFixture.tables[file]?.split(separator: "\n").first)
    let columns = header.split(separator: ",").map { String($0) }
    let documented = try Self.names(inSection: "### \(file)\n")
    #expect(documented.map(\.name).sorted() == columns.sorted())
    for (name, isRequired) in documented {
      // The name of the header stands first, or behind a comma.
      let renamed = columns.map { $0 == name ? "other" : $0 }.joined(separator: ",")
      let found = ScenarioFixture().replacing(String(header), with: renamed, in: file).diagnostics()
      let isMissed = found.contains { $0.contains(name) && $0.contains("expected this column in the header") }
      #expect(isMissed == isRequired, "\(name)")
    }
  }

  @Test func `the page has every key of scenario.json, the required ones in bold`() throws {
    let json = try #require(ScenarioFixture.tables["scenario.json"])
    for (name, isRequired) in try Self.names(inSection: "## scenario.json\n") {
      #expect(json.contains("\"\(name)\":"), "\(name)")
      let found = ScenarioFixture().replacing("\"\(name)\":", with: "\"other\":", in: "scenario.json")
        .diagnostics()
      #expect(found.contains { $0.contains("expected this key") } == isRequired, "\(name)")
    }
  }

  /// The names in the first column of a section's table, and whether they are bold.
  private static func names(inSection heading: String) throws -> [(name: String, isRequired: Bool)] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/OrderRouting/OrderRouting.docc/ScenarioFormat.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = try #require(text.components(separatedBy: heading).dropFirst().first)
    let body = try #require(section.components(separatedBy: "\n## ").first?.components(separatedBy: "\n### "))
    let rows = body[0].split(separator: "\n").filter { $0.hasPrefix("| `") || $0.hasPrefix("| **`") }
    return rows.flatMap { row -> [(name: String, isRequired: Bool)] in
      let cell = row.split(separator: "|")[0]
      return cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map { (String($0.element), cell.contains("**")) }
    }
  }
}
