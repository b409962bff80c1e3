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
  init?(
    _ solver: inout OrderSolver, _ order: Int, _ contention: Contention, remaining: RemainingSupplies,
    limit: Int
  ) {
    solver.pricer.begin(order)
    guard solver.enumerate(remaining, limit: limit) else { return nil }
    self.order = order
    space = solver.space
    maxShipments = solver.pricer.problem.batch.maxShipments[order]
    splitPenalty = solver.pricer.problem.network.policy.splitPenalty.millionths
    var columns: [Column] = []
    solver.priceFillings()
    fillingCosts = solver.fillingCost
    var steps: [Int] = []
    for content in 1..<max(1, space.count) {
      space.decode(content, into: &steps)
      solver.pricer.load(steps)
      Self.append(content, to: &columns, &solver.pricer, contention, remaining)
    }
    self.columns = columns
  }

  /// Adds the cheapest column of the loaded content for each set of contested supplies that it uses.
  private static func append(
    _ content: Int, to columns: inout [Column], _ pricer: inout OrderPricer, _ contention: Contention,
    _ remaining: RemainingSupplies
  ) {
    var chosen: [Int64: Int] = [:]
    for candidate in pricer.candidates where remaining.fits(pricer, candidate) {
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
