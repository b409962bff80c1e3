/// Why lines of one order stay unfilled: specification §6, with what the plan left.
///
/// Every offer is tested with the line's whole quantity, or one unit or kit where lines may split. The
/// tests come in a fixed order; the reason is the one that removed the last offer. Of the offers that pass
/// them all, some *fit* what the plan left. None fits: contested. Some fit, but the order may have no more
/// shipments, or ships all or nothing and cannot ship all: its own rule. Else it did not pay.
package struct ReasonFinder {
  private var pricer: OrderPricer
  private let remaining: RemainingSupplies
  /// Offers by which the order ships in the plan.
  private let used: [Int32]
  /// By line, once they were needed: the ways that the plan left.
  private var outlooks: [Outlook?]

  private enum Outlook {
    case removed(by: UnfilledReason)
    /// The offers that fit, and whether the line's whole quantity does.
    case open(fitting: [Int32], fitsWhole: Bool)
  }

  /// - Parameter used: the offers of the order's shipments.
  package init(pricer: OrderPricer, remaining: RemainingSupplies, used: [Int32]) {
    self.pricer = pricer
    self.remaining = remaining
    self.used = used
    outlooks = Array(repeating: nil, count: pricer.steps.count)
  }

  private var problem: RoutingProblem { pricer.problem }
  private var shipmentsAllowed: Int { problem.batch.maxShipments[pricer.order] }

  package mutating func reason(_ line: Int) -> UnfilledReason {
    guard case .open(let fitting, _) = outlook(line) else {
      if case .removed(let reason) = outlook(line) { return reason }
      return .uneconomic
    }
    if shipmentsAllowed == 0 { return .orderRule }
    if fitting.isEmpty { return .contested }
    if used.count >= shipmentsAllowed, !fitting.contains(where: used.contains) { return .orderRule }
    if problem.batch.completeOnly[pricer.order], !canShipWhole() { return .orderRule }
    return .uneconomic
  }

  private mutating func outlook(_ line: Int) -> Outlook {
    if let known = outlooks[line] { return known }
    let found = findOutlook(line)
    outlooks[line] = found
    return found
  }

  private mutating func findOutlook(_ line: Int) -> Outlook {
    if pricer.components(of: line).isEmpty { return .removed(by: .unknownSKU) }
    var content = [Int](repeating: 0, count: pricer.steps.count)
    content[line] = 1
    pricer.load(content)
    var latest = UnfilledReason.noStock
    var fitting: [Int32] = []
    var isOpen = false
    var whole = 0
    for location in 0..<Int32(problem.network.locations.count) where isStocked(at: location) {
      var unitsLeft = 0
      var departures: Set<Int32> = []
      for offer in problem.network.offers.offers(at: location) {
        if let reason = obstacle(offer, at: location) {
          latest = max(latest, reason)
          continue
        }
        isOpen = true
        guard let candidate = pricer.service(offer, at: location), fits(candidate) else { continue }
        fitting.append(offer)
        if departures.insert(candidate.departure).inserted {
          unitsLeft = min(Int.max / 2, unitsLeft + min(Int.max / 2, remaining.units(candidate.departure)))
        }
      }
      whole += room(line, at: location, units: unitsLeft)
    }
    return isOpen
      ? .open(fitting: fitting, fitsWhole: whole >= pricer.steps[line]) : .removed(by: latest)
  }

  /// The first test that the loaded content fails by an offer, stock apart.
  private mutating func obstacle(_ offer: Int32, at location: Int32) -> UnfilledReason? {
    if !pricer.isAllowedByChannel(offer) { return .channelNotAllowed }
    if !pricer.isAllowedByTags(offer) { return .itemRestricted }
    guard let service = pricer.service(offer, at: location), pricer.price(service) != nil else {
      return .noService
    }
    if pricer.isForbiddenAsLate(service) { return .tooLate }
    return pricer.isAllowedByOrder(offer) ? nil : .orderRule
  }

  /// Whether a location has the loaded content in stock, other orders left out of account.
  private func isStocked(at location: Int32) -> Bool {
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 || problem.sellable[Int(entry)] < pricer.groupUnits[group] { return false }
    }
    return true
  }

  /// Whether the plan left room for the loaded content, in a shipment that the order has or a further one.
  private func fits(_ candidate: OrderPricer.Candidate) -> Bool {
    remaining.fits(contentOf: pricer, by: candidate)
      && (used.contains(candidate.offer) || remaining.fits(shipmentBy: candidate.offer))
  }

  /// Steps of a line that the plan left room for at a location, which may ship so many units on all its days.
  private func room(_ line: Int, at location: Int32, units left: Int) -> Int {
    let units = pricer.components(of: line).reduce(0) { $0 + pricer.component($1).units }
    return min(pricer.room(line, at: location, remaining: remaining), left / units)
  }

  /// Whether every line fits what the plan left, in as many shipments as the order may have; for more than
  /// three, the number of shipments is not looked at.
  private mutating func canShipWhole() -> Bool {
    var lines: [Set<Int32>] = []
    for line in pricer.steps.indices {
      guard case .open(let fitting, true) = outlook(line) else { return false }
      lines.append(Set(fitting))
    }
    return shipmentsAllowed > 3 || Self.covers(lines, with: shipmentsAllowed)
  }

  /// Whether some choice of so many offers has one for every line.
  private static func covers(_ lines: [Set<Int32>], with count: Int) -> Bool {
    guard let fewest = lines.min(by: { $0.count < $1.count }) else { return true }
    guard count > 0 else { return false }
    return fewest.contains { offer in covers(lines.filter { !$0.contains(offer) }, with: count - 1) }
  }
}

extension UnfilledReason: Comparable {
  /// In the order of the tests.
  public static func < (left: UnfilledReason, right: UnfilledReason) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
