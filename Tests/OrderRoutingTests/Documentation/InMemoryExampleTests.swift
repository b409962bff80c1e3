import Foundation
import OrderRouting
import Testing

@Suite struct InMemoryExampleTests {
  @Test func `the example on the reference's first page plans two mugs`() throws {
    let plan = try planTwoMugs()
    #expect(plan.totalCost == 7.20)
    #expect(plan.document().shipments.map(\.location) == ["EDISON"])
  }

  @Test func `the first page shows the example as it stands here`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let page = folder.appending(path: "../../../Sources/OrderRouting/OrderRouting.docc/OrderRouting.md")
    let code = try String(contentsOf: folder.appending(path: "InMemoryExample.swift"), encoding: .utf8)
    #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(code)```\n"))
  }
}
