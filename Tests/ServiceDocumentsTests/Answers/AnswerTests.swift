import RoutingService
import ServiceDocuments
import Testing

@Suite struct AnswerTests {
  @Test func `an instant is answered in UTC with milliseconds`() {
    #expect(InstantText.text(Instant(secondsSinceEpoch: 0)) == "1970-01-01T00:00:00.000Z")
    #expect(
      InstantText.text(Instant(secondsSinceEpoch: 1_795_444_199, nanoseconds: 7_999_999))
        == "2026-11-23T14:29:59.007Z")
    #expect(InstantText.text(Instant(secondsSinceEpoch: -1)) == "1969-12-31T23:59:59.000Z")
  }

  @Test func `an order that waits tells what was sent and that it waits`() throws {
    let json = """
      {"order_id":"A \\"1\\"","channel":"web","country":"US","latitude":"40.712776","longitude":-74.005974,
       "placed_at":"2026-11-23T09:30:00-05:00","metadata":{"b":"2","a":"1"},
       "lines":[{"sku":"X","quantity":2,"unit_price":5}]}
      """
    let request = try RequestReader.order(Array(json.utf8))
    let order = LedgerOrder(request, at: Instant(secondsSinceEpoch: 0), isHeld: true)
    let text = String(decoding: JSONWriter.bytes { $0.order(order) }, as: UTF8.self)
    #expect(text.hasPrefix(#"{"order_id":"A \"1\"","status":"unplanned","version":1"#))
    #expect(text.contains(#""latitude":"40.712776","longitude":"-74.005974""#))
    #expect(text.contains(#""placed_at":"2026-11-23T14:30:00.000Z""#))
    #expect(text.contains(#""metadata":{"a":"1","b":"2"}"#))
    #expect(
      text.contains(
        #""lines":[{"line_id":"1","sku":"X","quantity":2,"unit_price":"5.00","planned":0,"released":0,"shipped":0,"cancelled":0,"unfilled":2,"reason":"waiting"}]"#
      ))
    #expect(text.contains(#""ship_by":null"#) && text.contains(#""location_ids":[]"#))
    #expect(text.contains(#""cost":{"postage":"0.00""#) && !text.contains("fixed"))
  }

  @Test func `an unlimited position says so`() {
    let level = StockLevel(location: "L", sku: "X", onHand: nil, reserved: 3)
    let text = String(decoding: JSONWriter.bytes { $0.position(level) }, as: UTF8.self)
    #expect(
      text
        == #"{"location_id":"L","sku":"X","on_hand":"unlimited","reserved_elsewhere":0,"safety_stock":0,"reserved":3,"available":"unlimited"}"#
    )
  }
}
