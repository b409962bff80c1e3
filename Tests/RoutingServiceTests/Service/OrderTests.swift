import LedgerConformance
import OrderRouting
import RoutingService
import StockLedger
import Testing

/// The words of the contract on orders, one by one.
@Suite struct OrderTests {
  @Test func `an equal order is answered as it is, another one of its id is refused`() async throws {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "B", 2)
    #expect(order.status == .planned)
    #expect(order.shipments.count == 1 && order.shipments[0].id.utf8.count <= 40)
    _ = try await fixture.service.cancel("a", lines: nil)
    let again = try await fixture.service.accept(ServiceFixture.order("a", "B", 2)).fresh()
    #expect(!again.isNew && again.order.status == .cancelled)
    do {
      _ = try await fixture.service.accept(ServiceFixture.order("a", "B", 3))
      Issue.record("another order took the id")
    } catch ServiceError.orderExists(let known) {
      #expect(known.id == "a")
    }
    try await fixture.audit()
  }

  @Test func `a held order waits until it is routed`() async throws {
    let fixture = try await ServiceFixture()
    let held = try await fixture.service.accept(ServiceFixture.order("a", "B", 3), hold: true).fresh().order
    #expect(held.status == .unplanned && held.lines[0].reason == .waiting)
    let less = try await fixture.service.cancel("a", lines: [LineQuantity(line: "1", quantity: 1)]).fresh()
    #expect(less.lines[0].reason == .waiting && less.lines[0].unfilled == 2)
    let routed = try await fixture.service.route("a").fresh()
    #expect(routed.lines[0].planned == 2 && routed.version == 3)
    #expect(try await fixture.service.route("a").fresh().version == 3)
    try await fixture.audit()
  }

  @Test func `a bulk is each order as if alone`() async throws {
    let fixture = try await ServiceFixture()
    let results = try await fixture.service.accept([
      .order(ServiceFixture.order("a", "B")), .order(ServiceFixture.order("a", "C")),
      .order(ServiceFixture.order("a", "B")), .unreadable(id: "x", .invalid([])),
      .order(ServiceFixture.order("", "B")), .order(ServiceFixture.order("b", "GHOST")),
    ]).fresh()
    let codes = results.map { result in
      switch result.outcome {
      case .success(let accepted): accepted.isNew ? "new" : "known"
      case .failure(let error): error.code
      }
    }
    #expect(codes == ["new", "order_exists", "known", "invalid", "invalid", "new"])
    #expect(try await fixture.service.order("b").lines[0].reason == .unfilled(.unknownSKU))
    try await fixture.audit()
  }

  @Test func `cancelling takes unfilled units first, then planned ones, and never released ones`()
    async throws
  {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "A", 4)
    let id = order.shipments[0].id
    _ = try await fixture.service.release(.shipments([id]))
    do {
      _ = try await fixture.service.cancel("a", lines: [LineQuantity(line: "1", quantity: 1)])
      Issue.record("a released unit was cancelled")
    } catch ServiceError.shipmentReleased(let ids) {
      #expect(ids == [id])
    }
    await #expect(throws: ServiceError.self) {
      _ = try await fixture.service.cancel("a", lines: [LineQuantity(line: "1", quantity: 5)])
    }
    _ = try await fixture.service.ship(id, ShippingNotice())
    do {
      _ = try await fixture.service.cancel("a", lines: nil)
      Issue.record("what has left was cancelled")
    } catch ServiceError.wrongStatus {
      #expect(try await fixture.service.order("a").status == .shipped)
    }
    try await fixture.audit()
  }

  @Test func `a count below what is promised moves the latest orders, and tells what is missing`()
    async throws
  {
    let fixture = try await ServiceFixture()
    let first = try await fixture.accept("a", "A", 5, channel: "")
    let second = try await fixture.accept("b", "A", 5, channel: "")
    let place = first.shipments[0].location
    #expect(second.shipments[0].location == place)
    _ = try await fixture.service.release(.shipments([first.shipments[0].id]))
    let outcome = try await fixture.service.setStock([
      PositionCount(location: place, sku: "A", onHand: .units(3))
    ]).fresh()
    #expect(outcome.replanned == ["b"])
    #expect(outcome.shortages == [Shortage(location: place, sku: "A", missing: 2)])
    #expect(try await fixture.service.order("b").shipments.allSatisfy { $0.location != place })
    #expect(try await fixture.service.shortages().elements.count == 1)
    try await fixture.audit()
  }

  @Test func `a rejected part is routed elsewhere, and what is left stays and is priced anew`() async throws {
    let fixture = try await ServiceFixture()
    let order = try await fixture.accept("a", "A", 4, channel: "")
    let shipment = order.shipments[0]
    _ = try await fixture.service.release(.shipments([shipment.id]))
    let before = try #require(try await fixture.level(shipment.location, "A"))
    let after = try await fixture.service.reject(
      shipment.id, reason: .notFound, lines: [LineQuantity(line: "1", quantity: 1)]
    ).fresh()
    let rest = try #require(after.shipments.first { $0.id == shipment.id })
    #expect(rest.status == .released && rest.lines[0].quantity == 3)
    #expect(after.shipments.filter { $0.id != shipment.id }.allSatisfy { $0.location != shipment.location })
    #expect(after.lines[0].planned == 1)
    let level = try #require(try await fixture.level(shipment.location, "A"))
    #expect(level.onHand == before.onHand.map { $0 - 1 } && level.reserved == before.reserved - 1)
    try await fixture.audit()
  }

  @Test func `a quote keeps nothing and says what an order would come to`() async throws {
    let fixture = try await ServiceFixture()
    let quotes = try await fixture.service.quote([ServiceFixture.order("a", "SET", 2)], alternatives: 3)
    #expect(quotes[0].alternatives.count == 3)
    #expect(quotes[0].alternatives.allSatisfy { $0.more.total >= .zero })
    #expect(try await fixture.service.orders(OrderFilter()).elements.isEmpty)
    let order = try await fixture.accept("a", "SET", 2)
    #expect(order.cost == quotes[0].order.cost)
    try await fixture.audit()
  }

  @Test func `what a day has shipped of an allocation comes back at the local midnight`() async throws {
    let fixture = try await ServiceFixture()
    func allocation() async throws -> LimitUse? {
      try await fixture.service.limits(location: "EAST").first { $0.supply.kind == .allocation }
    }
    var order = ServiceFixture.order("a", "A", 12)
    order.order.locations = ["EAST"]
    let shipment = try await fixture.service.accept(order).fresh().order.shipments[0]
    #expect(try await allocation()?.left == 0)
    _ = try await fixture.service.ship(shipment.id, ShippingNotice())
    #expect(try await allocation()?.left == 0)
    fixture.advance(seconds: 86_400)
    try await fixture.accept("b", "C")
    #expect(try await allocation()?.left == 12)
    try await fixture.audit()
  }
}
