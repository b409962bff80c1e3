internal import RoutingModel

/// What each unfilled line could still have done, given what a plan left.
struct LineOutlooks {
  /// One way to ship: a location, a service there and one of its ship dates.
  struct Way: Hashable {
    var location: Int
    var service: Int
    var shipDate: Day
  }

  /// The ways of a line alone: its whole quantity, or one unit where lines may be split.
  struct Outlook {
    /// The test that removed the last pair of location and service; `nil` where some are left.
    var removedBy: UnfilledReason?
    /// The ways that are left and fit what the plan left.
    var fitting: [Way] = []
    /// Whether the whole quantity fits what the plan left; asked of complete-only orders alone.
    var fitsWhole = false
  }

  let index: VerifierIndex
  let usage: PlanUsage
  /// By order: what its shipments are.
  private let waysOfOrder: [[Way]]
  private let servicesOfLocation: [[Int]]
  private var outlooksOfOrder: (order: Int, outlooks: [Outlook]) = (-1, [])

  init(_ index: VerifierIndex, _ usage: PlanUsage, waysOfOrder: [[Way]]) {
    self.index = index
    self.usage = usage
    self.waysOfOrder = waysOfOrder
    servicesOfLocation = index.scenario.locations.indices.map { index.services(at: $0) }
  }

  /// Lines of the same order are best asked one after the other.
  ///
  /// O(locations that stock the line × their services × ship dates), for complete-only orders over all their
  /// lines and, in the worst case, × (ways that fit)².
  mutating func reason(order: Int, line: Int) -> UnfilledReason {
    let outlook = outlook(order: order, line: line)
    if let reason = outlook.removedBy { return reason }
    let allowed = index.shipmentsAllowed(order)
    if allowed == 0 { return .orderRule }
    if outlook.fitting.isEmpty { return .contested }
    let used = ways(of: order)
    if used.count >= allowed, !outlook.fitting.contains(where: used.contains) { return .orderRule }
    if index.isCompleteOnly(order), !canShipWhole(order, allowed: allowed) { return .orderRule }
    return .uneconomic
  }

  func ways(of order: Int) -> [Way] { waysOfOrder[order] }

  private mutating func canShipWhole(_ order: Int, allowed: Int) -> Bool {
    if outlooksOfOrder.order != order {
      let lines = index.scenario.orders[order].lines.indices
      outlooksOfOrder = (order, lines.map { outlook(order: order, line: $0) })
    }
    let outlooks = outlooksOfOrder.outlooks
    guard outlooks.allSatisfy(\.fitsWhole) else { return false }
    return allowed > 3 || covers(outlooks.map { Set($0.fitting) }, with: allowed)
  }

  /// Whether some choice of so many ways has one for every line.
  private func covers(_ lines: [Set<Way>], with count: Int) -> Bool {
    guard let fewest = lines.min(by: { $0.count < $1.count }) else { return true }
    guard count > 0 else { return false }
    return fewest.contains { way in
      covers(lines.filter { !$0.contains(way) }, with: count - 1)
    }
  }

  private func outlook(order: Int, line: Int) -> Outlook {
    guard let content = index.content(order: order, line: line) else {
      return Outlook(removedBy: .unknownSKU)
    }
    let splits = index.splitsLines(order)
    let quantity = index.scenario.orders[order].lines[line].quantity
    let asked = splits ? 1 : quantity
    var latest = UnfilledReason.noStock
    var left: [Way] = []
    let destination = index.destination(of: order)
    for location in locations(holding: content, times: asked) {
      for service in servicesOfLocation[location] {
        let pricing = VerifierPricing(
          index, order: order, to: destination, location: location, service: service)
        do {
          for way in try pricing.ways([(line, asked)]) {
            left.append(Way(location: location, service: service, shipDate: way.shipDate))
          }
        } catch {
          if rank(error.reason) > rank(latest) { latest = error.reason }
        }
      }
    }
    if left.isEmpty { return Outlook(removedBy: latest) }
    var outlook = Outlook()
    outlook.fitting = left.filter { room(for: content, at: $0, order: order, upTo: quantity) >= asked }
    if index.isCompleteOnly(order) {
      let room = roomTogether(for: content, outlook.fitting, order: order, upTo: quantity)
      outlook.fitsWhole = room >= quantity
    }
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
}
