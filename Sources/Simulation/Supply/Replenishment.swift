import OrderRouting

/// The stock that is under way to a network, and the orders for more.
struct Replenishment {
  private let policy: BaseStock
  /// By position: what to order up to.
  private let targets: [StockLevel]
  private var onOrder: [Int]
  /// In the order of the days.
  private var underWay: [(day: Int, position: Int, units: Int)] = []

  /// Orders up to what the supplies have now. O(positions).
  init(_ policy: BaseStock, _ supplies: Supplies) {
    self.policy = policy
    targets = supplies.levels
    onOrder = Array(repeating: 0, count: targets.count)
  }

  /// Takes in what has arrived and, on a day of review, orders more; the first day is 1.
  ///
  /// O(positions).
  /// - Returns: the units that came in.
  mutating func begin(day: Int, _ supplies: Supplies) -> Int {
    if (day - 1) % policy.reviewDays == 0 { review(day, supplies) }
    return receive(upTo: day, supplies)
  }

  private mutating func review(_ day: Int, _ supplies: Supplies) {
    for (position, level) in supplies.levels.enumerated() {
      guard let target = targets[position].available, let available = level.available else { continue }
      let missing = target - available - onOrder[position]
      if missing <= 0 { continue }
      onOrder[position] += missing
      underWay.append((day + policy.leadDays, position, missing))
    }
  }

  private mutating func receive(upTo day: Int, _ supplies: Supplies) -> Int {
    let arrived = underWay.prefix { $0.day <= day }
    for delivery in arrived {
      let target = targets[delivery.position]
      do throws(SupplyError) {
        try supplies.receive(delivery.units, of: target.sku, at: target.location)
      } catch {
        preconditionFailure("what is replenished is a position: \(error)")
      }
      onOrder[delivery.position] -= delivery.units
    }
    let units = arrived.reduce(0) { $0 + $1.units }
    underWay.removeFirst(arrived.count)
    return units
  }
}
