/// Shipments of one order from one location, each by a service of its own choice.
struct PlaceShipments {
  /// Contents are steps by line.
  private(set) var shipments: [(candidate: OrderPricer.Candidate, content: [Int])] = []
  /// Units of the order's lines in all of them: kits count as one.
  private(set) var quantity = 0
  private(set) var cost: Int64 = 0

  mutating func add(_ candidate: OrderPricer.Candidate, _ fill: LocationFill) {
    shipments.append((candidate, fill.content))
    quantity += fill.quantity
    cost += fill.cost
  }

  /// Steps by line that they hold together.
  func content(lines: Int) -> [Int] {
    shipments.reduce(into: Array(repeating: 0, count: lines)) { sum, shipment in
      for line in sum.indices { sum[line] += shipment.content[line] }
    }
  }
}
