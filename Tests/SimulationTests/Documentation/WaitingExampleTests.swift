import Foundation
import OrderRouting
import Simulation
import Testing

@Suite struct WaitingExampleTests {
  @Test func `the example tells that waiting for the evening misses cutoffs, and with them promises`() throws
  {
    let estimate = try #require(try whatWaitingBuys(RoutingProblem(SmallDay.busy())))
    #expect(estimate.mean < 0)
    #expect(estimate.standardError != nil)
  }

  @Test func `the reference's page shows the example as it stands here`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let page = folder.appending(path: "../../../Sources/Simulation/Simulation.docc/Simulation.md")
    let code = try String(contentsOf: folder.appending(path: "WaitingExample.swift"), encoding: .utf8)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(code)```\n"))
  }
}
