import Testing

@testable import ScenarioFiles

@Suite struct ManyErrorsTests {
  /// Reads a scenario of so many orders, every fourth with an error; `wrong` are its cells behind the id.
  private func read(_ count: Int, _ wrong: String) -> InvalidScenarioFolder? {
    let rows = (0..<count).map { "N\($0)," + ($0 % 4 == 3 ? wrong : ",PEN,1,,,US,,,,,,,,,,,,") }
    do throws(InvalidScenarioFolder) {
      _ = try ScenarioFixture().appending(rows.joined(separator: "\n"), to: "orders.csv").read()
      return nil
    } catch {
      return error
    }
  }

  @Test func `of fifty thousand errors the first thousand are listed and all are counted`() throws {
    let invalid = try #require(read(200_000, ",PEN,x,,,US,,,,,,,,,,,,"))
    #expect(invalid.errorCount == 50_000)
    #expect(invalid.diagnostics.count == 1000)
    // The fixture has five lines of its own before the rows.
    #expect(invalid.diagnostics.map(\.line) == (0..<1000).map { 9 + 4 * $0 })
    #expect(invalid.description.hasSuffix("… and 49000 more errors"))
  }

  @Test(arguments: [
    ",PEN,1,,,,,,,,,,,,,,,", ",PEN,1,,,*,,,,,,,,,,,,", ",,1,,,US,,,,,,,,,,,,", "*,PEN,1,,,US,,,,,,,,,,,,",
    ",PEN,1000001,,,US,,,,,,,,,,,,", ",PEN,1,,,US,,95,,,,,,,,,,", ",PEN,1,,,US,,45,,,,,,,,,,",
  ])
  func `no error is counted twice, whatever finds it`(wrong: String) throws {
    let invalid = try #require(read(8000, wrong))
    #expect(invalid.errorCount == 2000)
    #expect(invalid.diagnostics.map(\.line) == (0..<1000).map { 9 + 4 * $0 })
  }
}
