/// What the orders of a day want, counted in a first pass over them.
struct GeneratedDemand {
  /// Units ordered by SKU.
  private(set) var units: [Int]
  /// Units of the largest order line by SKU.
  private(set) var largestLine: [UInt8]
  private(set) var orders = 0
  private(set) var lines = 0
  private(set) var totalUnits = 0

  /// Throws ``Interrupted``. O(order lines × log SKUs).
  init(_ orders: GeneratedOrder.Sequence, skus: Int, isInterrupted: () -> Bool) throws {
    units = [Int](repeating: 0, count: skus)
    largestLine = [UInt8](repeating: 0, count: skus)
    var orders = orders
    var order = GeneratedOrder()
    while orders.next(&order) {
      self.orders += 1
      if self.orders % 65_536 == 0, isInterrupted() { throw Interrupted() }
      for line in order.lines {
        units[line.sku] += line.quantity
        totalUnits += line.quantity
        largestLine[line.sku] = max(largestLine[line.sku], UInt8(line.quantity))
      }
      lines += order.lines.count
    }
  }
}
