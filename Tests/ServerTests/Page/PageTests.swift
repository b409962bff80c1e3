import BrowserSurvey
import Foundation
import RoutingService
import ScenarioFiles
import Testing

@testable import order_router_server

@Suite(.serialized, .enabled(if: Browser.program != nil, "\(Browser.absence)"))
struct PageTests {
  private static let isUpToDate = "document.getElementById('state').textContent.startsWith('Up to date')"

  @Test func `the page tells of the day without a word in the console, and the keyboard alone works it`()
    async throws
  {
    try await RunningServer.with { server in
      _ = try await server.client.post("/v1/orders", Bodies.order("A-1", [("TEE-M", 2)]))
      _ = try await server.client.post("/v1/orders", Bodies.order("A-2", [("MUG", 90)]))
      let page = try await OpenPage("http://127.0.0.1:\(server.client.port)/")
      #expect(try await page.isTrue(Self.isUpToDate))
      #expect(try await page.value("document.getElementById('extent').textContent") == "All 2 orders.")
      // The first stop leads past the head.
      #expect(try await page.tab(to: "here.className === 'skip'", atMost: 1))
      #expect(try await page.tab(to: "here.id === 'wanted'", atMost: 1))
      try await page.type("A-1")
      try await page.press("Enter")
      #expect(try await page.isTrue("document.activeElement.id === 'order'"))
      #expect(try await page.value("document.querySelector('#order h2').textContent") == "Order A-1")
      // What is in focus is seen.
      #expect(try await page.tab(to: "here.textContent === 'Close'"))
      #expect(try await page.value("getComputedStyle(document.activeElement).outlineStyle") == "solid")
      try await page.press("Enter")
      #expect(try await page.isTrue("document.getElementById('order').hidden"))
      #expect(try await page.value("document.activeElement.id") == "wanted")
      // An order that waits is opened from the table of reasons, and found missing where there is none.
      #expect(try await page.tab(to: "here.textContent === 'A-2' && here.closest('#unfilled')"))
      try await page.press("Enter")
      #expect(try await page.isTrue("document.querySelector('#order h2')?.textContent === 'Order A-2'"))
      _ = try await server.client.post("/v1/orders", Bodies.order("A-3", [("TEE-M", 1)]))
      #expect(try await page.isTrue("document.getElementById('extent').textContent === 'All 3 orders.'"))
      #expect(try page.complaints() == [])
    }
  }

  @Test func `where a key is needed, it asks for one, and the keyboard alone gives it`() async throws {
    try await SmallNetwork.using { network in
      let (text, key) = KeyMaker.make(name: "eye", scopes: [.read], at: Instant(secondsSinceEpoch: 0))
      _ = try DatabaseAddress(network.database.path).openKeys().add(key)
      try await RunningServer.on(network) { server in
        let page = try await OpenPage("http://127.0.0.1:\(server.client.port)/")
        #expect(try await page.isTrue("document.getElementById('ask').open"))
        #expect(try await page.value("document.activeElement.id") == "key")
        try await page.type(text)
        try await page.press("Enter")
        #expect(try await page.isTrue(Self.isUpToDate))
        // A request that is refused is told by the browser itself.
        #expect(try page.complaints().allSatisfy { $0.contains("401") })
      }
    }
  }
}
