import RoutingFixtures
import Testing

@testable import OrderRouting

/// What a channel may sell, against what can really be taken, one by one.
@Suite struct AvailabilityTests {
  private static let channels = ["web", "ebay", "phone", ""]

  @Test func `what a channel may sell is what can be taken where its rules allow`() throws {
    var positive = 0
    var capped = 0
    var unlimited = 0
    for seed in UInt64(1)...150 {
      var scenario = RandomScenario.make(seed: seed, version11: seed % 2 == 0)
      Self.scatter(&scenario, seed)
      let network = try Network(scenario)
      let supplies = Supplies(network, stock: scenario.stock.map { StockLevel($0) })
      Self.reserve(supplies, scenario, seed)
      for channel in Self.channels {
        let rule = AvailabilityRule(network, channel: channel)
        for sku in ["A", "B", "C", "D", "KIT", "NEST", "none"] {
          let told = rule.availability(of: sku, in: supplies)
          let expected = Self.expected(sku, channel, scenario, supplies)
          #expect(told == expected, "seed \(seed), \(channel), \(sku)")
          if told.available != 0 { positive += 1 }
          if told.available == nil { unlimited += 1 }
          if scenario.allocations.contains(where: { $0.channel == channel && $0.sku == sku }) { capped += 1 }
        }
      }
    }
    #expect(positive > 400, "\(positive)")
    #expect(capped > 20, "\(capped)")
    #expect(unlimited > 20, "\(unlimited)")
  }

  /// Negative counts, units kept back, unlimited positions and more allocations than the maker draws.
  private static func scatter(_ scenario: inout Scenario, _ seed: UInt64) {
    var random = SplitMix(seed: seed &+ 9_000)
    for index in scenario.stock.indices {
      scenario.stock[index].safetyStock = random.number(0...2)
      if random.chance(10) { scenario.stock[index].onHand = nil }
      if random.chance(10) { scenario.stock[index].onHand = -random.number(1...5) }
    }
    for row in scenario.stock where random.chance(20) {
      let isNew = !scenario.allocations.contains {
        $0.location == row.location && $0.sku == row.sku && $0.channel == "ebay"
      }
      if isNew {
        scenario.allocations.append(
          Allocation(
            location: row.location, sku: row.sku, channel: "ebay", maxUnits: random.number(0...4)))
      }
    }
  }

  private static func reserve(_ supplies: Supplies, _ scenario: Scenario, _ seed: UInt64) {
    var random = SplitMix(seed: seed &+ 77_000)
    for row in scenario.stock where random.chance(50) {
      _ = try? supplies.take([SupplyUse(.stock(location: row.location, sku: row.sku), amount: 1)])
    }
    for row in scenario.allocations where random.chance(50) {
      let uses: [Supply] = [
        .stock(location: row.location, sku: row.sku),
        .allocation(location: row.location, sku: row.sku, channel: row.channel),
      ]
      _ = try? supplies.take(uses.map { SupplyUse($0, amount: 1) })
    }
  }

  /// One unit after another is taken at each location, until there is none; a hundred stand for no end.
  private static func expected(
    _ sku: String, _ channel: String, _ scenario: Scenario, _ supplies: Supplies
  ) -> Availability {
    var expected = Availability(sku: sku, available: 0, byLocation: [])
    let contents = contents(sku, scenario)
    if contents.isEmpty { return expected }
    for location in scenario.locations where isAllowed(channel, location.id, scenario) {
      let copy = supplies.copy()
      var units = 0
      while units < 100, takeOne(contents, location.id, channel, scenario, copy) { units += 1 }
      if units == 0 { continue }
      expected.byLocation.append(
        Availability.AtLocation(location: location.id, available: units == 100 ? nil : units))
    }
    let counts = expected.byLocation.map(\.available)
    expected.available = counts.contains(nil) ? nil : counts.compactMap { $0 }.reduce(0, +)
    return expected
  }

  private static func takeOne(
    _ contents: [String: Int], _ location: String, _ channel: String, _ scenario: Scenario,
    _ supplies: Supplies
  ) -> Bool {
    var uses: [SupplyUse] = []
    for (sku, count) in contents {
      uses.append(SupplyUse(.stock(location: location, sku: sku), amount: count))
      let isCapped = scenario.allocations.contains {
        $0.location == location && $0.sku == sku && $0.channel == channel
      }
      if isCapped {
        uses.append(SupplyUse(.allocation(location: location, sku: sku, channel: channel), amount: count))
      }
    }
    return (try? supplies.take(uses)) != nil
  }

  private static func contents(_ sku: String, _ scenario: Scenario) -> [String: Int] {
    let rows = scenario.kits.filter { $0.kit == sku }
    if rows.isEmpty { return scenario.items.contains { $0.sku == sku } ? [sku: 1] : [:] }
    var total: [String: Int] = [:]
    for row in rows {
      for (item, count) in contents(row.component, scenario) {
        total[item, default: 0] += count * row.quantity
      }
    }
    return total
  }

  /// Whether the rule that counts allows the location for one of its services.
  private static func isAllowed(_ channel: String, _ location: String, _ scenario: Scenario) -> Bool {
    let services = Set(
      scenario.services.filter { $0.location == nil || $0.location == location }.map(\.id))
    return services.contains { service in
      let rules = scenario.channelRules.filter { rule in
        (rule.channel == nil || rule.channel == channel)
          && (rule.location == nil || rule.location == location)
          && (rule.service == nil || rule.service == service)
      }
      let best = rules.max { left, right in
        func rank(_ rule: ChannelRule) -> Int {
          (rule.channel == nil ? 0 : 4) + (rule.location == nil ? 0 : 2) + (rule.service == nil ? 0 : 1)
        }
        return rank(left) < rank(right)
      }
      return best?.allowed ?? true
    }
  }
}
