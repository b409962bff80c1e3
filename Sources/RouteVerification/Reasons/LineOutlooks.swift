internal import RoutingModel

/// What each unfilled line could still have done, given what a plan left.
struct LineOutlooks {
  struct Pair: Hashable {
    var location: Int
    var service: Int
  }

  /// The ways of a line alone: its whole quantity, or one unit where lines may be split.
  struct Outlook {
    /// The test that removed the last pair; `nil` where some are left.
    var removedBy: UnfilledReason?
    /// The pairs that are left and fit what the plan left.
    var fitting: [Pair] = []
    /// Whether the whole quantity fits what the plan left.
    var fitsWhole = false
  }

  private let plan: PlanVerification
  private let servicesOfLocation: [[Int]]
  private var outlooksOfOrder: (order: Int, outlooks: [Outlook]) = (-1, [])

  init(_ plan: PlanVerification) {
    self.plan = plan
    servicesOfLocation = plan.scenario.locations.indices.map { plan.index.services(at: $0) }
  }

  private var index: VerifierIndex { plan.index }

  /// Lines of the same order are best asked one after the other.
  ///
  /// O(locations that stock the line × their services), for complete-only orders over all their lines and,
  /// in the worst case, × (pairs that fit)².
  mutating func reason(order: Int, line: Int) -> UnfilledReason {
    let outlook = outlook(order: order, line: line)
    if let reason = outlook.removedBy { return reason }
    let allowed = index.shipmentsAllowed(order)
    if allowed == 0 { return .orderRule }
    if outlook.fitting.isEmpty { return .contested }
    let used = pairs(of: order)
    if used.count >= allowed, !outlook.fitting.contains(where: used.contains) { return .orderRule }
    if index.isCompleteOnly(order), !canShipWhole(order, allowed: allowed) { return .orderRule }
    return .uneconomic
  }

  private func pairs(of order: Int) -> [Pair] {
    plan.shipmentsOfOrder[order].compactMap { row in
      plan.shipments[row].map { Pair(location: $0.location, service: $0.service) }
    }
  }

  private mutating func canShipWhole(_ order: Int, allowed: Int) -> Bool {
    if outlooksOfOrder.order != order {
      let lines = plan.scenario.orders[order].lines.indices
      outlooksOfOrder = (order, lines.map { outlook(order: order, line: $0) })
    }
    let outlooks = outlooksOfOrder.outlooks
    guard outlooks.allSatisfy(\.fitsWhole) else { return false }
    return allowed > 3 || covers(outlooks.map { Set($0.fitting) }, with: allowed)
  }

  /// Whether some choice of so many pairs has one for every line.
  private func covers(_ lines: [Set<Pair>], with count: Int) -> Bool {
    guard let fewest = lines.min(by: { $0.count < $1.count }) else { return true }
    guard count > 0 else { return false }
    return fewest.contains { pair in
      covers(lines.filter { !$0.contains(pair) }, with: count - 1)
    }
  }

  private func outlook(order: Int, line: Int) -> Outlook {
    guard let content = index.content(order: order, line: line) else {
      return Outlook(removedBy: .unknownSKU)
    }
    let splits = index.splitsLines(order)
    let quantity = plan.scenario.orders[order].lines[line].quantity
    let asked = splits ? 1 : quantity
    var latest = UnfilledReason.noStock
    var left: [Pair] = []
    for location in locations(holding: content, times: asked) {
      for service in servicesOfLocation[location] {
        let pricing = VerifierPricing(index, order: order, location: location, service: service)
        do {
          _ = try pricing.price([(line, asked)])
          left.append(Pair(location: location, service: service))
        } catch {
          if rank(error.reason) > rank(latest) { latest = error.reason }
        }
      }
    }
    if left.isEmpty { return Outlook(removedBy: latest) }
    var outlook = Outlook()
    var whole = 0
    var counted: Set<Int> = []
    for pair in left {
      let most = mostFitting(content, at: pair, order: order, upTo: quantity)
      guard most >= asked else { continue }
      outlook.fitting.append(pair)
      if counted.insert(pair.location).inserted { whole += most }
    }
    outlook.fitsWhole = whole >= quantity
    return outlook
  }

  private func rank(_ reason: UnfilledReason) -> Int { UnfilledReason.allCases.firstIndex(of: reason) ?? 0 }

  /// The locations that have so many of a content available, in the scenario's order.
  private func locations(holding content: [VerifierCatalog.Units], times count: Int) -> [Int] {
    let stocking = content.map { index.catalog.locations(stocking: $0.item) }
    guard let fewest = stocking.min(by: { $0.count < $1.count }) else { return [] }
    let holding = fewest.filter { location in
      content.allSatisfy {
        index.catalog.available(location: location, item: $0.item) >= $0.quantity * count
      }
    }
    return holding.compactMap { index.location($0) }.sorted()
  }

  /// How many of a content the plan left room for at a pair, up to a limit.
  private func mostFitting(
    _ content: [VerifierCatalog.Units], at pair: Pair, order: Int, upTo limit: Int
  ) -> Int {
    let location = Int32(pair.location)
    let row = plan.scenario.locations[pair.location]
    let (usage, id) = (plan.usage, index.locationIDs[pair.location])
    if !pairs(of: order).contains(pair) {
      let ofService = usage.serviceShipments[VerifierKey(location, Int32(pair.service))]
      if usage.locationShipments[VerifierKey(location)] >= row.maxShipments ?? .max { return 0 }
      if ofService >= plan.scenario.services[pair.service].maxShipments ?? .max { return 0 }
    }
    var most = limit
    for unit in content {
      let stock = index.catalog.available(location: id, item: unit.item)
      let used = usage.stock[VerifierKey(location, Int32(unit.item))]
      if stock != VerifierCatalog.unlimited { most = min(most, max(0, stock - used) / unit.quantity) }
      guard let channel = plan.channel(of: order),
        let cap = index.catalog.allocation(location: id, item: unit.item, channel: channel)
      else { continue }
      let taken = usage.allocations[VerifierKey(location, Int32(unit.item), channel)]
      most = min(most, max(0, cap - taken) / unit.quantity)
    }
    let units = content.reduce(0) { $0 + $1.quantity }
    if let cap = row.maxUnits {
      most = min(most, max(0, cap - usage.locationUnits[VerifierKey(location)]) / units)
    }
    return most
  }
}
