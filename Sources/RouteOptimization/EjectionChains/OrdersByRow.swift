internal import OrderRouting

/// Orders that use a row in a plan, by row.
struct OrdersByRow: Sendable {
  private var start: [Int32]
  private var orders: [Int32]

  /// - Parameters:
  ///   - moving: the orders that are looked at; those of a row come in their turn.
  ///   - threads: to look at them with.
  ///   - smallest: orders of a part that is looked at by itself, at least, and rows of one that is put together.
  init(_ moving: [Int32], _ plan: PricedPlan, threads: Int = 1, atLeast smallest: Int = 20_000) {
    let ranges = Parallel.ranges(moving.count, atLeast: smallest, most: Self.mostParts)
    let parts = Parallel.map(
      ranges.count, threads: threads, {}, body: { part, _ in Self(part: moving[ranges[part]], plan) })
    if let only = parts.first, parts.count == 1 {
      self = only
    } else {
      self.init(joining: parts, Parallel.ranges(plan.left.count, atLeast: smallest), threads: threads)
    }
  }

  /// Each part has a number for every row.
  private static let mostParts = 4

  private init(part moving: ArraySlice<Int32>, _ plan: PricedPlan) {
    var start = [Int32](repeating: 0, count: plan.left.count + 1)
    // The rows of the orders, one order after the other: to ask the plan once is enough.
    var rows: [Int32] = []
    var rowEnd: [Int] = []
    for order in moving {
      plan.forEachUse(of: Int(order)) { row, _ in
        rows.append(Int32(row))
        start[row + 1] += 1
      }
      rowEnd.append(rows.count)
    }
    for row in plan.left.indices { start[row + 1] += start[row] }
    var orders = [Int32](repeating: 0, count: rows.count)
    var next = start
    var first = 0
    for (order, end) in zip(moving, rowEnd) {
      for row in rows[first..<end] {
        orders[Int(next[Int(row)])] = order
        next[Int(row)] += 1
      }
      first = end
    }
    (self.start, self.orders) = (start, orders)
  }

  private init(joining parts: [OrdersByRow], _ ranges: [Range<Int>], threads: Int) {
    let joined = Parallel.map(
      ranges.count, threads: threads, {},
      body: { range, _ in
        var own: [Int32] = []
        for row in ranges[range] { for part in parts { own += part[row] } }
        return own
      })
    start = (0...(ranges.last?.upperBound ?? 0)).map { row in parts.reduce(0) { $0 + $1.start[row] } }
    orders = Array(joined.joined())
  }

  subscript(row: Int) -> ArraySlice<Int32> { orders[Int(start[row])..<Int(start[row + 1])] }
}
