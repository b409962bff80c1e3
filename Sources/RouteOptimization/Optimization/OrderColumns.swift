internal import OrderRouting

/// All shipments that one order could have, each a column of the integer program.
struct OrderColumns: Sendable {
  struct Column: Sendable {
    var content: Int
    var offer: Int32
    var location: Int32
    var cost: Int64
    /// See ``Contention/key(_:_:)``.
    var key: Int64
  }

  let order: Int
  let space: ContentSpace
  let columns: [Column]
  /// By content: what it costs, apart from its shipments, if just it ships in all; impossible where an
  /// order that ships all or nothing would ship a part.
  let fillingCosts: [Int64]
  let maxShipments: Int
  let splitPenalty: Int64

  /// The order has at most one shipment, or several.
  var shipsOnce: Bool { maxShipments == 1 || space.digits.reduce(0, +) <= 1 }

  /// - Returns: `nil` where the order has more than `limit` contents.
  init?(_ solver: inout OrderSolver, _ order: Int, _ contention: Contention, ledger: Ledger, limit: Int) {
    solver.pricer.begin(order)
    guard solver.enumerate(ledger, limit: limit) else { return nil }
    self.order = order
    space = solver.space
    maxShipments = solver.problem.batch.maxShipments[order]
    splitPenalty = solver.problem.network.policy.splitPenalty.millionths
    var columns: [Column] = []
    solver.priceFillings()
    fillingCosts = solver.fillingCost
    var steps: [Int] = []
    for content in 1..<max(1, space.count) {
      space.decode(content, into: &steps)
      solver.pricer.load(steps)
      Self.append(content, to: &columns, &solver.pricer, contention, ledger)
    }
    self.columns = columns
  }

  /// Adds the cheapest column of the loaded content for each set of contested supplies that it uses.
  private static func append(
    _ content: Int, to columns: inout [Column], _ pricer: inout OrderPricer, _ contention: Contention,
    _ ledger: Ledger
  ) {
    var chosen: [Int64: Int] = [:]
    for candidate in pricer.candidates where ledger.fits(pricer, candidate) {
      guard let price = pricer.price(candidate) else { continue }
      let key = contention.key(pricer, candidate)
      let column = Column(
        content: content, offer: candidate.offer, location: candidate.location, cost: price.total, key: key)
      if let index = chosen[key] {
        if columns[index].cost > column.cost { columns[index] = column }
      } else {
        chosen[key] = columns.count
        columns.append(column)
      }
    }
  }
}

extension Contention {
  /// The same for candidates between which, for the loaded content, no shared supply or opening decides.
  func key(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) -> Int64 {
    let problem = pricer.problem
    var matters = problem.fixedCosts[Int(candidate.location)] > 0
    var departureMatters = false
    var offerMatters = false
    let numbers = problem.numbers
    numbers.forEachServiceUse(offer: candidate.offer) { if isContested[$0] { offerMatters = true } }
    if offerMatters { return Int64(candidate.offer) << 32 | 1 }
    departureMatters =
      isContested[numbers.shipments(departure: candidate.departure)]
      || isContested[numbers.units(departure: candidate.departure)]
    if departureMatters { return Int64(candidate.departure) << 32 | 2 }
    pricer.forEachUse(candidate) { number, _ in if isContested[number] { matters = true } }
    return matters ? Int64(candidate.location) << 32 | 3 : 0
  }
}
