internal import RouteVerification
internal import RoutingModel

/// Everything limited that the shipments of a plan share, with its limits, by number.
struct SharedResources {
  private(set) var limits: [Int] = []
  /// `nil` for what can have no price.
  private(set) var supplies: [Supply?] = []
  private var numbers: [String: Int] = [:]
  private let scenario: Scenario

  init(_ scenario: Scenario, _ verifier: PlanVerifier) {
    self.scenario = scenario
    for row in scenario.carrierLimits {
      for day in Self.days(scenario, verifier, carrier: row.carrier) {
        let supply = Supply.carrierShipments(carrier: row.carrier, shipDate: day)
        add("carrier|\(row.carrier)|\(Self.text(day))", limit: row.maxShipments, supply)
      }
    }
    for (number, location) in scenario.locations.enumerated() {
      // What is shipped at all, for the fixed costs.
      add("location|\(number)", limit: .max, nil)
      addCapacities(number, location, Self.services(scenario, at: location.id), verifier)
      addStock(number, location.id)
    }
  }

  private mutating func addCapacities(
    _ number: Int, _ location: Location, _ services: [Service], _ verifier: PlanVerifier
  ) {
    for day in Self.days(scenario, verifier, location: number, services) {
      if let limit = location.maxShipments {
        let supply = Supply.locationShipments(location: location.id, shipDate: day)
        add("shipments|\(number)|\(Self.text(day))", limit: limit, supply)
      }
      if let limit = location.maxUnits {
        let supply = Supply.locationUnits(location: location.id, shipDate: day)
        add("units|\(number)|\(Self.text(day))", limit: limit, supply)
      }
    }
    for service in services {
      guard let limit = service.maxShipments else { continue }
      for day in Self.days(scenario, verifier, location: number, [service]) {
        let supply = Supply.serviceShipments(location: location.id, service: service.id, shipDate: day)
        add("service|\(number)|\(service.id)|\(Self.text(day))", limit: limit, supply)
      }
    }
  }

  private mutating func addStock(_ number: Int, _ location: String) {
    let rows = scenario.stock.filter { $0.location == location }
    for item in scenario.items {
      let row = rows.first { $0.sku == item.sku }
      let onHand = row.map { $0.onHand ?? 1_000_000 } ?? 0
      let kept = row.map { $0.onHand == nil ? 0 : $0.reserved + $0.safetyStock } ?? 0
      let supply = Supply.stock(location: location, sku: item.sku)
      add(
        "stock|\(number)|\(item.sku)", limit: max(0, onHand - kept), row?.onHand == nil ? nil : supply)
    }
    for row in scenario.allocations where row.location == location {
      let supply = Supply.allocation(location: location, sku: row.sku, channel: row.channel)
      let isStocked = rows.contains { $0.sku == row.sku }
      add("allocation|\(number)|\(row.sku)|\(row.channel)", limit: row.maxUnits, isStocked ? supply : nil)
    }
  }

  private mutating func add(_ name: String, limit: Int, _ supply: Supply?) {
    if numbers[name] != nil { return }
    numbers[name] = limits.count
    limits.append(limit)
    supplies.append(supply)
  }

  /// A named row stands for the `*` row of the same id, wherever either stands.
  private static func services(_ scenario: Scenario, at location: String) -> [Service] {
    scenario.services.filter { service in
      service.location == location
        || service.location == nil
          && !scenario.services.contains { $0.location == location && $0.id == service.id }
    }
  }

  private static func text(_ day: Day?) -> String { day?.description ?? "" }

  /// The ship dates of services at a location; `nil` alone where limits hold for the plan.
  private static func days(
    _ scenario: Scenario, _ verifier: PlanVerifier, location: Int, _ services: [Service]
  ) -> [Day?] {
    if scenario.policy.limitsPer == .plan { return [nil] }
    return services.flatMap { verifier.shipDates(location: location, service: $0.id) }
  }

  private static func days(
    _ scenario: Scenario, _ verifier: PlanVerifier, carrier: String
  ) -> [Day?] {
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
    let day = Self.text(scenario.policy.limitsPer == .plan ? nil : candidate.priced.shipDate)
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
