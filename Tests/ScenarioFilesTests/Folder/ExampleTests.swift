import OrderRouting
import ScenarioFiles
import Testing

@Suite struct ExampleTests {
  @Test(.enabled(if: Examples.exist, "the examples are not beside the package"), arguments: Examples.names)
  func `every example reads without errors`(name: String) throws {
    let folder = try ScenarioReader.read(folder: Examples.path + "/" + name)
    #expect(!folder.scenario.orders.isEmpty)
    #expect(folder.digest.utf8.count == 64)
  }
}
