/// The rows of each order, in the order of its lines: four bytes a row and four an order.
struct OrderRows: Sendable {
  private var starts: [Int32]
  private var rows: [Int32]

  /// `orders` has the order of each row.
  init(_ orders: [Int32], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for order in orders { starts[Int(order) + 1] += 1 }
    for order in 0..<count { starts[order + 1] += starts[order] }
    var next = starts
    rows = Array(repeating: 0, count: orders.count)
    for (row, order) in orders.enumerated() {
      rows[Int(next[Int(order)])] = Int32(row)
      next[Int(order)] += 1
    }
  }

  subscript(order: Int) -> ArraySlice<Int32> {
    guard order >= 0, order + 1 < starts.count else { return [] }
    return rows[Int(starts[order])..<Int(starts[order + 1])]
  }
}
