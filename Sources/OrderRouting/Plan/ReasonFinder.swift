/// Why lines of one order stay unfilled: specification §6, with what the plan left.
///
/// Every offer is tested with the line's whole quantity, or one unit or kit where lines may split. The
/// tests come in a fixed order; the reason is the one that removed the last offer. Of offers that pass them
/// all, the order's own limits are looked at first, then what the plan left.
struct ReasonFinder {
  private var pricer: OrderPricer
  private let ledger: Ledger
  /// Steps by line that stay unfilled.
  private let left: [Int]
  private let shipments: Int

  init(pricer: OrderPricer, ledger: Ledger, left: [Int], shipments: Int) {
    self.pricer = pricer
    self.ledger = ledger
    self.left = left
    self.shipments = shipments
  }

  private var problem: RoutingProblem { pricer.problem }

  mutating func reason(_ line: Int) -> UnfilledReason {
    if pricer.components(of: line).isEmpty { return .unknownSKU }
    load(line)
    var offers = (0..<Int32(problem.offers.count)).filter { isStocked(at: problem.offers.location[Int($0)]) }
    if offers.isEmpty { return .noStock }
    offers.removeAll { !pricer.isAllowedByChannel($0) }
    if offers.isEmpty { return .channelNotAllowed }
    offers.removeAll { !pricer.isAllowedByTags($0) }
    if offers.isEmpty { return .itemRestricted }
    var services: [OrderPricer.Candidate] = []
    for offer in offers {
      let location = problem.offers.location[Int(offer)]
      guard let service = pricer.service(offer, at: location), pricer.price(service) != nil else { continue }
      services.append(service)
    }
    if services.isEmpty { return .noService }
    services.removeAll { pricer.isForbiddenAsLate($0) }
    if services.isEmpty { return .tooLate }
    services.removeAll { !pricer.isAllowedByOrder($0.offer) }
    if services.isEmpty { return .orderRule }
    if isKeptBack(line) { return .orderRule }
    load(line)
    return services.contains { ledger.fits(pricer, $0) } ? .uneconomic : .contested
  }

  private mutating func load(_ line: Int) {
    var content = [Int](repeating: 0, count: left.count)
    content[line] = 1
    pricer.load(content)
  }

  /// Whether a location has the loaded line in stock, other orders left out of account.
  private func isStocked(at location: Int32) -> Bool {
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 || problem.inventory.available[Int(entry)] < pricer.groupUnits[group] { return false }
    }
    return true
  }

  /// Whether the order's limit of shipments, or that it ships all or nothing, keeps a line back.
  private mutating func isKeptBack(_ line: Int) -> Bool {
    if shipments >= problem.batch.maxShipments[pricer.order] { return true }
    if !problem.batch.completeOnly[pricer.order] { return false }
    for other in left.indices where other != line {
      load(other)
      if !pricer.candidates.contains(where: { ledger.fits(pricer, $0) }) { return true }
    }
    return false
  }
}
