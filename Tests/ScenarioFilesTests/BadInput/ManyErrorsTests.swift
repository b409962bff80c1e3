import Testing

@testable import ScenarioFiles

@Suite struct ManyErrorsTests {
  /// Every fourth of 200 000 rows has an error; `row` makes the cells behind the order's id.
  private func read(_ wrong: String, in file: String = "orders.csv") -> InvalidScenarioFolder? {
    var rows: [String] = []
    for index in 0..<200_000 {
      rows.append("N\(index)," + (index % 4 == 3 ? wrong : ",PEN,1,,,US,,,,,,,,,,,,"))
    }
    do throws(InvalidScenarioFolder) {
      _ = try ScenarioFixture().appending(rows.joined(separator: "\n"), to: file).read()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ",PEN,x,,,US,,,,,,,,,,,,", ",PEN,1,,,,,,,,,,,,,,,", ",PEN,1,,,*,,,,,,,,,,,,", ",,1,,,US,,,,,,,,,,,,",
    ",PEN,1000001,,,US,,,,,,,,,,,,", ",PEN,1,,,US,,95,,,,,,,,,,",
  ])
  func `of fifty thousand errors the first thousand are listed and all are counted`(wrong: String) throws {
    let invalid = try #require(read(wrong))
    #expect(invalid.errorCount == 50_000)
    #expect(invalid.diagnostics.count == 1000)
    // The fixture has five lines of its own before the rows.
    #expect(invalid.diagnostics.map(\.line) == (0..<1000).map { 9 + 4 * $0 })
    #expect(invalid.description.hasSuffix("… and 49000 more errors"))
  }
}
