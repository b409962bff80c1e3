import OrderRouting

/// Everything that the shipments of a plan share, with its limits, by number.
struct SharedResources {
  private(set) var limits: [Int] = []
  private var numbers: [String: Int] = [:]
  private let kits: [KitComponent]

  init(_ scenario: Scenario) {
    kits = scenario.kits
    for (number, location) in scenario.locations.enumerated() {
      add("shipments|\(number)", limit: location.maxShipments ?? .max)
      add("units|\(number)", limit: location.maxUnits ?? .max)
      for service in scenario.services where service.location == nil || service.location == location.id {
        // A named row stands for the `*` row of the same id, wherever either stands.
        let isReplaced = scenario.services.contains { $0.location == location.id && $0.id == service.id }
        if service.location == nil && isReplaced { continue }
        add("service|\(number)|\(service.id)", limit: service.maxShipments ?? .max)
      }
      for item in scenario.items {
        let row = scenario.stock.first { $0.location == location.id && $0.sku == item.sku }
        let onHand = row.map { $0.onHand ?? 1_000_000 } ?? 0
        let kept = row.map { $0.onHand == nil ? 0 : $0.reserved + $0.safetyStock } ?? 0
        add("stock|\(number)|\(item.sku)", limit: max(0, onHand - kept))
      }
      for row in scenario.allocations where row.location == location.id {
        add("allocation|\(number)|\(row.sku)|\(row.channel)", limit: row.maxUnits)
      }
    }
  }

  private mutating func add(_ name: String, limit: Int) {
    numbers[name] = limits.count
    limits.append(limit)
  }

  /// What a shipment takes of each resource.
  func usage(of candidate: BruteForce.Candidate, order: Order) -> [Int] {
    var usage = Array(repeating: 0, count: limits.count)
    func take(_ quantity: Int, _ name: String) {
      if let number = numbers[name] { usage[number] += quantity }
    }
    take(1, "shipments|\(candidate.location)")
    take(1, "service|\(candidate.location)|\(candidate.service)")
    for (line, quantity) in candidate.content.enumerated() {
      for sku in units(of: order.lines[line].sku) {
        take(quantity, "units|\(candidate.location)")
        take(quantity, "stock|\(candidate.location)|\(sku)")
        take(quantity, "allocation|\(candidate.location)|\(sku)|\(order.channel)")
      }
    }
    return usage
  }

  /// The items of a kit, each as often as the kit holds it.
  private func units(of sku: String) -> [String] {
    let components = kits.filter { $0.kit == sku }
    if components.isEmpty { return [sku] }
    return components.flatMap { row in (0..<row.quantity).flatMap { _ in units(of: row.component) } }
  }

  /// The fixed costs of the locations that ship.
  func fixedCost(_ scenario: Scenario, usage: [Int]) -> Money {
    var sum = Money.zero
    for (number, location) in scenario.locations.enumerated() {
      if let shipments = numbers["shipments|\(number)"], usage[shipments] > 0 { sum += location.fixedCost }
    }
    return sum
  }
}
