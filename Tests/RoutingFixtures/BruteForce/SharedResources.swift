internal import RouteVerification
internal import RoutingModel

/// Everything limited that the shipments of a plan share, with its limits, by number.
struct SharedResources {
  private(set) var limits: [Int] = []
  private var numbers: [String: Int] = [:]
  private let scenario: Scenario

  init(_ scenario: Scenario, _ verifier: PlanVerifier) {
    self.scenario = scenario
    for row in scenario.carrierLimits {
      for day in Self.days(scenario, verifier, carrier: row.carrier) {
        add("carrier|\(row.carrier)|\(day)", limit: row.maxShipments)
      }
    }
    for (number, location) in scenario.locations.enumerated() {
      let services = Self.services(scenario, at: location.id)
      // What is shipped at all, for the fixed costs.
      add("location|\(number)", limit: .max)
      for day in Self.days(scenario, verifier, location: number, services) {
        if let limit = location.maxShipments { add("shipments|\(number)|\(day)", limit: limit) }
        if let limit = location.maxUnits { add("units|\(number)|\(day)", limit: limit) }
      }
      for service in services {
        guard let limit = service.maxShipments else { continue }
        for day in Self.days(scenario, verifier, location: number, [service]) {
          add("service|\(number)|\(service.id)|\(day)", limit: limit)
        }
      }
      addStock(number)
    }
  }

  private mutating func addStock(_ number: Int) {
    let location = scenario.locations[number]
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

  private mutating func add(_ name: String, limit: Int) {
    if numbers[name] != nil { return }
    numbers[name] = limits.count
    limits.append(limit)
  }

  /// A named row stands for the `*` row of the same id, wherever either stands.
  private static func services(_ scenario: Scenario, at location: String) -> [Service] {
    scenario.services.filter { service in
      service.location == location
        || service.location == nil
          && !scenario.services.contains { $0.location == location && $0.id == service.id }
    }
  }

  /// The ship dates of services at a location, or what stands for all where limits hold for the plan.
  private static func days(
    _ scenario: Scenario, _ verifier: PlanVerifier, location: Int, _ services: [Service]
  ) -> [String] {
    if scenario.policy.limitsPer == .plan { return ["all"] }
    return services.flatMap { verifier.shipDates(location: location, service: $0.id) }.map(\.description)
  }

  private static func days(
    _ scenario: Scenario, _ verifier: PlanVerifier, carrier: String
  ) -> [String] {
    scenario.locations.indices.flatMap { number in
      days(
        scenario, verifier, location: number,
        services(scenario, at: scenario.locations[number].id).filter { $0.carrier == carrier })
    }
  }

  /// What a shipment takes of each resource.
  func usage(of candidate: BruteForce.Candidate, order: Order) -> [Int] {
    var usage = Array(repeating: 0, count: limits.count)
    func take(_ quantity: Int, _ name: String) {
      if let number = numbers[name] { usage[number] += quantity }
    }
    let (location, service) = (candidate.location, candidate.service)
    let day = scenario.policy.limitsPer == .plan ? "all" : candidate.priced.shipDate.description
    let row = Self.services(scenario, at: scenario.locations[location].id).first { $0.id == service }
    take(1, "location|\(location)")
    take(1, "shipments|\(location)|\(day)")
    take(1, "service|\(location)|\(service)|\(day)")
    take(1, "carrier|\(row?.carrier ?? "")|\(day)")
    for (line, quantity) in candidate.content.enumerated() {
      for sku in units(of: order.lines[line].sku) {
        take(quantity, "units|\(location)|\(day)")
        take(quantity, "stock|\(location)|\(sku)")
        take(quantity, "allocation|\(location)|\(sku)|\(order.channel)")
      }
    }
    return usage
  }

  /// The items of a kit, each as often as the kit holds it.
  private func units(of sku: String) -> [String] {
    let components = scenario.kits.filter { $0.kit == sku }
    if components.isEmpty { return [sku] }
    return components.flatMap { row in (0..<row.quantity).flatMap { _ in units(of: row.component) } }
  }

  /// The fixed costs of the locations that ship.
  func fixedCost(usage: [Int]) -> Money {
    var sum = Money.zero
    for (number, location) in scenario.locations.enumerated() {
      if let shipments = numbers["location|\(number)"], usage[shipments] > 0 { sum += location.fixedCost }
    }
    return sum
  }
}
