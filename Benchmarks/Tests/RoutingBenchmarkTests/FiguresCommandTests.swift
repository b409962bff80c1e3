import ArgumentParser
import Testing

@testable import routing_benchmark

struct FiguresCommandTests {
  @Test(arguments: [["--only", "no such row"], ["--smoke", "--only", SingleOrder.work]])
  func `a choice that leaves no row is refused before anything runs`(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try FiguresCommand.parse(arguments) }
    let message = error.map { FiguresCommand.message(for: $0) }
    #expect(message == "No row is left to measure: give another --only.")
  }

  @Test(arguments: ["typical", SingleOrder.work])
  func `a choice that leaves rows, or the single order alone, is taken`(only: String) throws {
    #expect(try FiguresCommand.parse(["--only", only]).only == only)
  }
}
