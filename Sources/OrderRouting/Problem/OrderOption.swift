/// One way to fill an order: its shipments, each an offer and a content; what is in none stays unfilled.
package struct OrderOption: Sendable, Equatable {
  /// Shipments, split and unfilled, and the opening of locations where the search looked at it; millionths.
  package var cost: Int64 = 0
  /// By shipment.
  package var offers: [Int32] = []
  /// Steps by shipment and line: shipment k holds `contents[k * lines ..< (k + 1) * lines]`.
  package var contents: [Int] = []

  package init(cost: Int64 = 0) { self.cost = cost }

  package mutating func append(offer: Int32, content: some Sequence<Int>) {
    offers.append(offer)
    contents.append(contentsOf: content)
  }

  package mutating func removeAll() {
    offers.removeAll(keepingCapacity: true)
    contents.removeAll(keepingCapacity: true)
  }

  /// The content of a shipment of an order with `lines` lines.
  package func content(_ shipment: Int, lines: Int) -> ArraySlice<Int> {
    contents[shipment * lines..<(shipment + 1) * lines]
  }
}
