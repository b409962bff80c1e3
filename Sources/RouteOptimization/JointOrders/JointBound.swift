internal import OrderRouting

/// What the orders of a group cost at least together at some prices: each alone pays for what it uses, and all that
/// there is is paid back.
struct JointBound: Sendable {
  private let model: BatchTable
  private let group: TiedOrders.Group
  private let floor: LongOrderFloor
  private let problem: RoutingProblem

  init(_ problem: RoutingProblem, _ model: BatchTable, _ group: TiedOrders.Group, _ floor: LongOrderFloor) {
    self.problem = problem
    self.model = model
    self.group = group
    self.floor = floor
  }

  /// The bound at prices by number of a supply; those that no order can exceed are taken as 0.
  func value(at prices: [Int: Int64], threads: Int) -> Int128 {
    let table = model.table
    let byRow = table.supplyNumbers.map { max(0, prices[Int($0)] ?? 0) }
    var dense = [Int64](repeating: 0, count: problem.numbers.count)
    for (row, number) in table.supplyNumbers.enumerated() { dense[Int(number)] = byRow[row] }
    var sum: Int128 = 0
    for row in byRow.indices { sum -= Int128(byRow[row]) * Int128(table.supply[row]) }
    var priced = OrderClassPricing()
    for index in group.pieces.flatMap({ model.pieces.classes($0) }) {
      priced.evaluate(index, table, prices: byRow, allowed: model.isFiltered ? .allAndLeftOut : .all)
      sum += Int128(priced.cost) * Int128(table.heads[index].size)
    }
    let (floor, remaining, long) = (floor, model.remaining, group.longOrders)
    let values = Parallel.map(
      long.count, threads: threads, { floor },
      body: { [dense] index, own in own.value(long[index], prices: dense, remaining) })
    return values.reduce(sum) { $0 + Int128($1) }
  }
}
