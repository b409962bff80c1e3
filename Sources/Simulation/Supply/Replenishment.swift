import OrderRouting

/// The stock that is under way to a network, and the orders for more.
struct Replenishment {
  private let policy: BaseStock
  /// By row of stock: units to order up to; `nil` where they are unlimited.
  private let targets: [Int?]
  private var onOrder: [Int]
  /// In the order of the days.
  private var underWay: [(day: Int, row: Int, units: Int)] = []

  /// Orders up to what the network has now. O(rows of stock).
  init(_ policy: BaseStock, _ network: RollingProblem) {
    self.policy = policy
    targets = network.problem.scenario.stock.indices.map { network.available(stockRow: $0) }
    onOrder = Array(repeating: 0, count: targets.count)
  }

  /// Takes in what has arrived and, on a day of review, orders more; the first day is 1.
  ///
  /// O(rows of stock).
  /// - Returns: the units that came in.
  mutating func begin(day: Int, _ network: inout RollingProblem) -> Int {
    if (day - 1) % policy.reviewDays == 0 { review(day, network) }
    return receive(upTo: day, &network)
  }

  private mutating func review(_ day: Int, _ network: RollingProblem) {
    for (row, target) in targets.enumerated() {
      guard let target, let available = network.available(stockRow: row) else { continue }
      let missing = target - available - onOrder[row]
      if missing <= 0 { continue }
      onOrder[row] += missing
      underWay.append((day + policy.leadDays, row, missing))
    }
  }

  private mutating func receive(upTo day: Int, _ network: inout RollingProblem) -> Int {
    let arrived = underWay.prefix { $0.day <= day }
    for delivery in arrived {
      network.receive(delivery.units, stockRow: delivery.row)
      onOrder[delivery.row] -= delivery.units
    }
    let units = arrived.reduce(0) { $0 + $1.units }
    underWay.removeFirst(arrived.count)
    return units
  }
}
