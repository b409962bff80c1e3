/// Puts the rows of a table together to orders, wherever they stand.
struct OrderGroups {
  private(set) var orders: [ChannelOrder] = []
  private var indices = IDIndex()
  private var last = -1
  /// Of each order, where its first row stands in the file.
  private var firstRows: [Range<Int>] = []
  /// Of orders of several rows, where the others stand.
  private var otherRows: [Int: [Range<Int>]] = [:]
  /// Whether rows of another order stood between the row at hand and its order's first.
  private(set) var isAgain = false

  /// The order of a row; `nil` where the row is the first of one.
  mutating func index(of id: String) -> Int? {
    if last >= 0, orders[last].id.utf8.elementsEqual(id.utf8) { return last }
    guard let index = indices.position(hash: id.hashValue, isSame: { orders[$0].id == id }) else {
      return nil
    }
    last = index
    return index
  }

  mutating func append(_ order: ChannelOrder) -> Int {
    last = orders.count
    indices.add(last, hash: order.id.hashValue)
    orders.append(order)
    return last
  }

  /// Whether a row is, byte for byte, one that its order has already: an order that stands again behind others was
  /// written twice, as in joined pages. Alike rows that stand together are lines of their own.
  mutating func isCopy(_ reader: RecordReader, of id: String) -> Bool {
    let before = last
    guard let index = index(of: id) else {
      isAgain = false
      firstRows.append(reader.range)
      return false
    }
    if index != before { isAgain = true }
    if isAgain {
      let row = reader.bytes
      let rows = [firstRows[index]] + (otherRows[index] ?? [])
      if rows.contains(where: { reader.bytes(of: $0).elementsEqual(row) }) { return true }
    }
    otherRows[index, default: []].append(reader.range)
    return false
  }

  /// Adds the orders of the rows behind, which were read by themselves; `false` where an order may be in both.
  mutating func append(_ part: OrderGroups) -> Bool {
    guard indices.append(part.indices, from: orders.count) else { return false }
    orders += part.orders
    return true
  }

  subscript(index: Int) -> ChannelOrder {
    get { orders[index] }
    _modify { yield &orders[index] }
  }
}
