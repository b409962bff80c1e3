import RoutingService
import ServiceDocuments
import Testing

@Suite struct OrderReadingTests {
  private static let least = #""order_id":"A","country":"us","lines":[{"sku":"X","quantity":1}]"#

  static func order(_ json: String) throws -> OrderRequest {
    try RequestReader.order(Array(json.utf8))
  }

  static func errors(_ json: String) -> [DocumentError] {
    do throws(RequestReader.Fault) {
      _ = try RequestReader.order(Array(json.utf8))
      return []
    } catch {
      guard case .invalid(let document) = error else { return [] }
      return document.errors
    }
  }

  @Test func `defaults are filled in, and codes normalised`() throws {
    let order = try Self.order(
      #"{"order_id":" A ","country":"gb","postal_code":"sw1a-1aa","lines":[{"sku":"X","quantity":2},{"sku":"Y","quantity":1}]}"#
    ).order
    #expect(order.id == "A")
    #expect(order.country == "GB")
    #expect(order.postalCode == "SW1A1AA")
    #expect(order.priority == 1)
    #expect(order.channel == "")
    #expect(order.lines.map(\.id) == ["1", "2"])
    #expect(order.lines.map(\.unitPrice) == [0, 0])
    #expect(order.maxShipments == nil && order.splitLines == nil && order.locations == nil)
  }

  @Test(arguments: [
    #""channel":null"#, #""location_ids":[]"#, #""priority":"1""#, #""priority":1.0"#, #""metadata":{}"#,
    #""metadata":null"#, #""channel":"  ""#, #""max_shipments":null"#, #""service_ids":null"#,
  ])
  func `what means nothing or the default is as good as absent`(member: String) throws {
    let plain = try Self.order("{\(Self.least)}")
    let other = try Self.order("{\(Self.least),\(member)}")
    #expect(plain.isEqual(to: other))
  }

  @Test(arguments: [
    #""channel":"web""#, #""location_ids":["L"]"#, #""priority":2"#, #""metadata":{"a":"b"}"#,
    #""max_shipments":3"#, #""split_lines":false"#, #""ship_by":"2026-11-23""#, #""late":"penalize""#,
  ])
  func `what says more is another order`(member: String) throws {
    let plain = try Self.order("{\(Self.least)}")
    let other = try Self.order("{\(Self.least),\(member)}")
    #expect(!plain.isEqual(to: other))
  }

  @Test(arguments: [
    (#"1.0"#, 1), (#"1e2"#, 100), (#"100e-2"#, 1), (#"12"#, 12), (#"1.5e1"#, 15), (#"2.500E+1"#, 25),
  ])
  func `a count is any whole number as it is written`(lexeme: String, value: Int) throws {
    let order = try Self.order(
      #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":\#(lexeme)}]}"#)
    #expect(order.order.lines[0].quantity == value)
  }

  @Test(arguments: ["0", "-1", "1.5", "\"1\"", "true", "[1]", "{}", "1e13", "1e-1", "1000001"])
  func `what is no count is an error with its pointer`(lexeme: String) {
    let errors = Self.errors(#"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":\#(lexeme)}]}"#)
    #expect(errors.map(\.pointer) == ["/lines/0/quantity"])
  }

  @Test(arguments: [
    ("\"19.99\"", "19.99"), ("19.99", "19.99"), ("0.1", "0.10"), ("1e-6", "0.000001"), ("3", "3.00"),
    ("1.5e2", "150.00"), ("\"999999999999.999999\"", "999999999999.999999"), ("0.30000000e1", "3.00"),
  ])
  func `money is the decimal that is written`(written: String, value: String) throws {
    let order = try Self.order(
      #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":1,"unit_price":\#(written)}]}"#)
    #expect(order.order.lines[0].unitPrice.description == value)
  }

  @Test(arguments: [
    "-1", "\"1e2\"", "0.1234567", "\"1,5\"", "1e12", "\"$1\"", "false", "\"0.\"", "1e-7", "1e999999999",
  ])
  func `what is no money is an error`(written: String) {
    let errors = Self.errors(
      #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":1,"unit_price":\#(written)}]}"#)
    #expect(errors.map(\.pointer) == ["/lines/0/unit_price"])
  }

  @Test func `every error is found, with value, expectation and the nearest name`() {
    let errors = Self.errors(
      """
      {"order_id":"*","chanel":"web","country":7,"ship_by":"2026-02-30","late":"forbidden","latitude":"91",
       "placed_at":"2026-11-23T09:30:00","split_lines":"yes","location_ids":["A",3," "],"metadata":{"a":1},
       "lines":[{"line_id":"1","sku":"","quantity":0},{"line_id":"1","quantity":1,"price":"2"}]}
      """)
    #expect(
      Set(errors.map(\.pointer)) == [
        "/order_id", "/chanel", "/country", "/ship_by", "/late", "/latitude", "/longitude", "/placed_at",
        "/split_lines", "/location_ids/1", "/location_ids/2", "/metadata/a", "/lines/0/sku",
        "/lines/0/quantity",
        "/lines/1/line_id", "/lines/1/sku", "/lines/1/price",
      ])
    let byPointer = Dictionary(grouping: errors, by: \.pointer)
    #expect(byPointer["/chanel"]?[0].suggestion == "Maybe \"channel\".")
    #expect(byPointer["/late"]?[0].suggestion == "Maybe \"forbid\".")
    #expect(byPointer["/lines/0/quantity"]?[0].value == .number("0"))
    #expect(byPointer["/ship_by"]?[0].value == .string("2026-02-30"))
    #expect(errors.allSatisfy { !$0.expected.isEmpty })
  }

  @Test func `a pointer escapes what stands in names`() {
    #expect(Self.errors("{\(Self.least),\"a/b~c\":1}").map(\.pointer) == ["/a~1b~0c"])
  }

  @Test func `a field that stands twice is an error`() {
    #expect(Self.errors("{\(Self.least),\"channel\":\"a\",\"channel\":\"a\"}").map(\.pointer) == ["/channel"])
  }

  @Test func `an id has 200 bytes at most`() throws {
    let id = String(repeating: "é", count: 100)
    let json = #"{"order_id":"ID","country":"US","lines":[{"sku":"X","quantity":1}]}"#
    #expect(try Self.order(json.replacing("ID", with: id)).order.id == id)
    #expect(Self.errors(json.replacing("ID", with: id + "e")).map(\.pointer) == ["/order_id"])
  }

  @Test func `an order has 2000 lines at most`() throws {
    func json(_ count: Int) -> String {
      let lines = Array(repeating: #"{"sku":"X","quantity":1}"#, count: count).joined(separator: ",")
      return #"{"order_id":"A","country":"US","lines":[\#(lines)]}"#
    }
    #expect(try Self.order(json(2000)).order.lines.count == 2000)
    #expect(Self.errors(json(2001)).map(\.pointer) == ["/lines"])
  }

  @Test func `metadata have 4096 bytes at most`() throws {
    func json(_ length: Int) -> String {
      #"{"order_id":"A","country":"US","lines":[{"sku":"X","quantity":1}],"metadata":{"k":"\#(String(repeating: "v", count: length))"}}"#
    }
    #expect(try Self.order(json(4088)).metadata["k"]?.count == 4088)
    #expect(Self.errors(json(4089)).map(\.pointer) == ["/metadata"])
  }

  @Test func `a million unknown names cost seconds at most, and a thousand of them are told`() {
    let names = (0..<300_000).map { "\"n\($0)\":1" }.joined(separator: ",")
    let start = ContinuousClock.now
    #expect(Self.errors("{\(names)}").count == 1000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [
    "{", "[1,]", "{\"a\":01}", "{\"a\":1}x", "{'a':1}", "{\"a\":\"\\ud800\"}", "nul",
    String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON is told by line and column`(text: String) {
    #expect {
      try RequestReader.order(Array(text.utf8))
    } throws: { error in
      guard case RequestReader.Fault.malformed(let place)? = error as? RequestReader.Fault else {
        return false
      }
      return place.line == 1 && place.column >= 1 && !place.message.isEmpty
    }
  }

  @Test func `bytes that are no UTF-8 are no JSON`() {
    #expect(throws: RequestReader.Fault.self) { try RequestReader.order([0x7B, 0x22, 0xFF, 0x22, 0x7D]) }
  }
}
