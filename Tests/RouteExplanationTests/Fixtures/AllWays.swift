import OrderRouting
import RouteVerification

/// Every way to serve an order, by going through all of them; shipments are priced by ``PlanVerifier``.
struct AllWays {
  struct Shipment {
    var location: String
    var service: String
    var shipDate: Day
    var quantities: [Int]
    var total: Money
    var uses: [Supply: Int]
  }

  struct Way {
    var shipments: [Shipment]
    /// Shipments, split and unfilled.
    var total: Money
    var uses: [Supply: Int]
  }

  private let scenario: Scenario
  private let number: Int
  private let counts: SupplyCounts
  private var singles: [Shipment] = []
  private(set) var ways: [Way] = []

  /// `nil` where there are more than `limit`.
  init?(_ scenario: Scenario, order number: Int, limit: Int = 4_000) {
    self.scenario = scenario
    self.number = number
    counts = SupplyCounts(scenario: scenario)
    listSingles()
    guard extend([], from: 0, left: order.lines.map(\.quantity), limit: limit) else { return nil }
  }

  private var order: Order { scenario.orders[number] }

  private mutating func listSingles() {
    let verifier = PlanVerifier(scenario)
    let services = Set(scenario.services.map(\.id)).sorted()
    let splits = order.splitLines ?? scenario.policy.splitLines
    var contents: [[Int]] = [[]]
    for line in order.lines {
      let quantities = splits ? Array(0...line.quantity) : [0, line.quantity]
      contents = contents.flatMap { content in quantities.map { content + [$0] } }
    }
    for content in contents where content.contains(where: { $0 > 0 }) {
      let parts = content.enumerated().filter { $0.element > 0 }.map {
        (line: $0.offset, quantity: $0.element)
      }
      for (place, location) in scenario.locations.enumerated() {
        for service in services {
          let ways = verifier.ways(order: number, location: place, service: service, content: parts)
          for priced in (try? ways.get()) ?? [] {
            let uses = counts.uses(
              order: number, location: location.id, service: service, on: priced.shipDate, content)
            singles.append(
              Shipment(
                location: location.id, service: service, shipDate: priced.shipDate, quantities: content,
                total: priced.terms.total, uses: uses))
          }
        }
      }
    }
  }

  private mutating func extend(_ chosen: [Shipment], from start: Int, left: [Int], limit: Int) -> Bool {
    if ways.count > limit { return false }
    record(chosen, left: left)
    let most = max(0, (order.maxShipments ?? scenario.policy.maxShipments) - order.priorShipments)
    if chosen.count >= most { return true }
    for index in start..<max(start, singles.count) {
      let rest = zip(left, singles[index].quantities).map { $0 - $1 }
      if rest.contains(where: { $0 < 0 }) { continue }
      guard extend(chosen + [singles[index]], from: index, left: rest, limit: limit) else { return false }
    }
    return true
  }

  private mutating func record(_ chosen: [Shipment], left: [Int]) {
    let isPartial = left.contains { $0 > 0 }
    if !chosen.isEmpty, isPartial, order.completeOnly ?? scenario.policy.completeOnly { return }
    var total = chosen.reduce(Money.zero) { $0 + $1.total } + unfilled(left)
    if !chosen.isEmpty {
      total += scenario.policy.splitPenalty * (chosen.count + order.priorShipments - 1)
    }
    var uses: [Supply: Int] = [:]
    for shipment in chosen { uses.merge(shipment.uses) { $0 + $1 } }
    ways.append(Way(shipments: chosen, total: total, uses: uses))
  }

  private func unfilled(_ left: [Int]) -> Money {
    if !left.contains(where: { $0 > 0 }) { return .zero }
    let policy = scenario.policy
    var exact = Int128(policy.unfilledOrderPenalty.millionths) * 1_000_000
    for (line, units) in zip(order.lines, left) {
      let value = Int128(policy.unfilledValueRate.millionths) * Int128(line.unitPrice.millionths)
      exact += Int128(units) * (Int128(policy.unfilledUnitPenalty.millionths) * 1_000_000 + value)
    }
    exact *= Int128(order.priority.millionths)
    return Money(millionths: Int64((exact + 500_000_000_000) / 1_000_000_000_000))
  }
}
