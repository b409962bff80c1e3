/// Puts the rows of a table together to orders, wherever they stand.
struct OrderGroups {
  private(set) var orders: [ChannelOrder] = []
  private var indices: [String: Int] = [:]
  private var last = -1

  /// The order of a row; `nil` where the row is the first of one.
  mutating func index(of id: String) -> Int? {
    if last >= 0, orders[last].id.utf8.elementsEqual(id.utf8) { return last }
    guard let index = indices[id] else { return nil }
    last = index
    return index
  }

  mutating func append(_ order: ChannelOrder) -> Int {
    last = orders.count
    indices[order.id] = last
    orders.append(order)
    return last
  }

  subscript(index: Int) -> ChannelOrder {
    get { orders[index] }
    _modify { yield &orders[index] }
  }
}
