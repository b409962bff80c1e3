import RoutingService
import ServiceDocuments
import Testing

@Suite struct RequestReaderTests {
  private func pointers<Request>(
    _ json: String, _ read: ([UInt8]) throws(RequestReader.Fault) -> Request
  ) -> [String]? {
    do throws(RequestReader.Fault) {
      _ = try read(Array(json.utf8))
      return nil
    } catch {
      guard case .invalid(let document) = error else { return ["malformed"] }
      return document.errors.map(\.pointer)
    }
  }

  @Test func `a position twice is an error, also where only the split between its ids differs`() throws {
    #expect(
      pointers(
        #"{"positions":[{"location_id":"a","sku":"b"},{"location_id":"ab","sku":"c"},{"location_id":"a","sku":"b"}]}"#
      ) { bytes throws(RequestReader.Fault) in try RequestReader.counts(bytes) } == ["/positions/2"])
    #expect(
      pointers(#"{"positions":[{"location_id":"a","sku":"bc"},{"location_id":"ab","sku":"c"}]}"#) {
        bytes throws(RequestReader.Fault) in try RequestReader.counts(bytes)
      } == nil)
  }

  @Test func `what is on hand is a number, unlimited or absent`() throws {
    let counts = try RequestReader.counts(
      Array(
        #"{"positions":[{"location_id":"a","sku":"1","on_hand":-3},{"location_id":"a","sku":"2","on_hand":"unlimited"},{"location_id":"a","sku":"3","safety_stock":2}]}"#
          .utf8))
    #expect(counts.map(\.onHand) == [.units(-3), .unlimited, nil])
    #expect(counts[2].safetyStock == 2 && counts[2].reservedElsewhere == nil)
    #expect(
      pointers(#"{"positions":[{"location_id":"a","sku":"1","on_hand":"3"}]}"#) {
        bytes throws(RequestReader.Fault) in try RequestReader.counts(bytes)
      } == ["/positions/0/on_hand"])
  }

  @Test func `nothing to do is an error`() {
    for json in ["", "{}", #"{"positions":[]}"#, #"{"positions":null}"#] {
      #expect(
        pointers(json) { bytes throws(RequestReader.Fault) in try RequestReader.counts(bytes) } == [
          "/positions"
        ])
    }
  }

  @Test func `a release names shipments or tells which, not both`() throws {
    #expect(
      try RequestReader.release(Array(#"{"shipment_ids":["B","A","B"]}"#.utf8)) == .shipments(["B", "A"]))
    #expect(
      try RequestReader.release(Array(#"{"shipment_ids":[],"limit":5}"#.utf8))
        == .due(location: nil, shipDateUntil: nil, limit: 5))
    #expect(
      pointers(#"{"shipment_ids":["A"],"limit":5,"location_id":"L"}"#) {
        bytes throws(RequestReader.Fault) in try RequestReader.release(bytes)
      } == ["/location_id", "/limit"])
  }

  @Test func `a line is cancelled once`() throws {
    #expect(try RequestReader.cancel([]) == nil)
    #expect(try RequestReader.cancel(Array("{}".utf8)) == nil)
    #expect(
      try RequestReader.cancel(Array(#"{"lines":[{"line_id":"1","quantity":2}]}"#.utf8))
        == [LineQuantity(line: "1", quantity: 2)])
    #expect(
      pointers(#"{"lines":[{"line_id":"1","quantity":2},{"line_id":"1","quantity":1}]}"#) {
        bytes throws(RequestReader.Fault) in try RequestReader.cancel(bytes)
      } == ["/lines/1/line_id"])
  }

  @Test func `each order of a bulk request is good or wrong by itself`() throws {
    let good = #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":1}]}"#
    let orders = try RequestReader.bulk(Array(#"{"orders":[\#(good),{"order_id":"B"},7]}"#.utf8))
    #expect(orders.map(\.id) == ["A", "B", nil])
    guard case .success = orders[0].order, case .failure(.invalid(let document)) = orders[1].order else {
      Issue.record("the first is good, the second is not")
      return
    }
    #expect(document.errors.map(\.pointer) == ["/lines", "/country"])
  }

  @Test func `lines of JSON are read as orders sent alone`() throws {
    let good = #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":1}]}"#
    let orders = try RequestReader.bulk(lines: Array("\(good)\n\n{\"order_id\":\r\n\(good)".utf8))
    #expect(orders.map(\.id) == ["A", nil, "A"])
    guard case .failure(.malformed) = orders[1].order else {
      Issue.record("the second is no JSON")
      return
    }
  }

  @Test func `ten thousand orders are the most`() {
    let lines = String(repeating: "{}\n", count: 10_001)
    #expect(
      pointers(lines) { bytes throws(RequestReader.Fault) in try RequestReader.bulk(lines: bytes) } == [""])
    let array = "{\"orders\":[" + Array(repeating: "{}", count: 10_001).joined(separator: ",") + "]}"
    #expect(
      pointers(array) { bytes throws(RequestReader.Fault) in try RequestReader.bulk(bytes) } == ["/orders"])
  }
}
