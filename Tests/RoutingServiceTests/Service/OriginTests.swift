import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Testing

/// What channels tell of orders, from intake to release and departure.
@Suite struct OriginTests {
  private static func entry(_ id: String, _ quantity: Int = 2) -> BulkEntry {
    var recipient = OrderRecipient()
    recipient.name = "Buyer of \(id)"
    let line = LineOrigin(format: "test", order: id, line: "L", sku: "B", pack: 1)
    return .order(
      ServiceFixture.order("shop:\(id)", "B", quantity, channel: "shop"),
      origin: OrderOrigin(order: "shop:\(id)", lines: [line], recipient: recipient))
  }

  @Test func `who a release is for is known at once, whichever commit the order is in`() async throws {
    let store = FaultyStore.slow(MemoryLedger())
    let fixture = try await ServiceFixture(store) { $0.comparesWithStore = false }
    var released: [ReleasedShipment] = []
    for number in 0..<12 {
      // While one is being committed, the next two wait together.
      async let first = fixture.service.accept([Self.entry("a\(number)", 1)])
      async let second = fixture.service.accept([Self.entry("b\(number)", 1)])
      async let third = fixture.service.release(.due(location: nil, shipDateUntil: nil, limit: nil))
      _ = try await (first, second)
      released += try await third.fresh()
    }
    released += try await fixture.service.release(
      .due(location: nil, shipDateUntil: nil, limit: nil)
    ).fresh()
    #expect(released.count == 24)
    for shipment in released {
      let id = shipment.shipment.order.dropFirst("shop:".count)
      #expect(shipment.recipient?.name == "Buyer of \(id)")
    }
    try await fixture.audit()
  }

  @Test func `a release while the store is away releases nothing`() async throws {
    let store = FaultyStore(MemoryLedger(), seed: 3, percent: 50)
    var opened: ServiceFixture?
    for _ in 0..<50 where opened == nil { opened = try? await ServiceFixture(store) }
    let fixture = try #require(opened)
    var told: Set<String> = []
    for number in 0..<20 {
      _ = try? await fixture.service.accept([Self.entry("\(number)", 1)])
      guard
        let part = try? await fixture.service.release(.due(location: nil, shipDateUntil: nil, limit: nil))
      else { continue }
      for shipment in try part.fresh() {
        #expect(told.insert(shipment.shipment.id).inserted && shipment.recipient != nil)
      }
    }
    #expect(!told.isEmpty)
    try await fixture.audit()
  }

  @Test func `departures of an order are told in sequence, each with those before it`() async throws {
    let fixture = try await ServiceFixture()
    var order = ServiceFixture.order("shop:1", "B", 2, channel: "shop").order
    order.lines.append(OrderLine(id: "2", sku: "C", quantity: 1, unitPrice: 5))
    order.lines[0].sku = "A"
    order.lines[0].quantity = 40
    let accepted = try await fixture.service.accept(OrderRequest(order)).fresh().order
    #expect(accepted.shipments.count > 1)
    try await fixture.accept("other", "B", channel: "web")
    let web = try await fixture.service.shipments(ShipmentFilter(), limit: 100).elements
    for shipment in web.reversed() {
      _ = try await fixture.service.ship(
        shipment.id, ShippingNotice(tracking: [Tracking(number: shipment.id)]))
    }
    var all: [Departure] = []
    var after: Int64 = 0
    while true {
      let (part, next) = try await fixture.service.departures(channel: "shop", after: after, limit: 1)
      if part.isEmpty { break }
      all += part
      after = next
    }
    #expect(all.map(\.shipment.id) == accepted.shipments.reversed().map(\.id))
    for (index, departure) in all.enumerated() {
      #expect(departure.earlier.map(\.id) == all[..<index].map(\.shipment.id))
      #expect(departure.origin == nil && departure.order.status == .shipped)
    }
    #expect(try await fixture.service.departures(channel: "shop", after: after).departures.isEmpty)
    try await fixture.audit()
  }
}
