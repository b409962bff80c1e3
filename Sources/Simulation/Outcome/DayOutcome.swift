public import OrderRouting

/// What the batches of one simulated day, or of several, came to.
public struct DayOutcome: Hashable, Sendable {
  public internal(set) var terms = CostTerms()
  public internal(set) var counts = PlanCounts()
  /// Units that no shipment held, by the reason; a kit counts as one. They are lost.
  public internal(set) var unfilledByReason: [UnfilledReason: Int] = [:]
  /// Orders with a shipment that arrives late.
  public internal(set) var lateOrders = 0
  /// From coming in to the plan, over all orders.
  public internal(set) var waitingSeconds = 0
  public internal(set) var batches = 0
  /// Batches whose search a limit ended.
  public internal(set) var limitedBatches = 0
  /// Units of stock that came in.
  public internal(set) var unitsReceived = 0

  /// Units that no shipment held; a kit counts as one.
  public var unfilledUnits: Int { unfilledByReason.values.reduce(0, +) }

  /// `nil` without orders.
  public var meanWaitingMinutes: Double? {
    counts.orders == 0 ? nil : Double(waitingSeconds) / 60 / Double(counts.orders)
  }

  /// Total cost over orders, in the scenario's currency; `nil` without orders.
  public var costPerOrder: Double? {
    counts.orders == 0 ? nil : Double(terms.total.millionths) / 1e6 / Double(counts.orders)
  }

  /// - Throws: ``PlanningError`` where the costs are beyond exact arithmetic.
  mutating func add(_ other: DayOutcome) throws(PlanningError) {
    let sizes = CostTerms.named.map { term in
      Int128(terms[keyPath: term.path].millionths.magnitude)
        + Int128(other.terms[keyPath: term.path].millionths.magnitude)
    }
    if sizes.reduce(0, +) > 9_000_000_000_000_000_000 { throw .costTooLarge }
    terms += other.terms
    for count in PlanCounts.named { counts[keyPath: count.path] += other.counts[keyPath: count.path] }
    unfilledByReason.merge(other.unfilledByReason, uniquingKeysWith: +)
    lateOrders += other.lateOrders
    waitingSeconds += other.waitingSeconds
    batches += other.batches
    limitedBatches += other.limitedBatches
    unitsReceived += other.unitsReceived
  }
}
