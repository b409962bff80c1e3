import OrderRouting
import ScenarioFiles
import Testing

@Suite struct ScenarioReaderTests {
  @Test func `the fixture reads without errors or warnings`() throws {
    #expect(try ScenarioFixture().diagnostics() == [])
  }
}
