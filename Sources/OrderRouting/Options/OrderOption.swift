/// One way to fill an order: its shipments, each an offer and a content; what is in none stays unfilled.
struct OrderOption: Sendable, Equatable {
  /// Shipments, split and unfilled, and the opening of locations where the search looked at it; millionths.
  var cost: Int64 = 0
  /// By shipment.
  var offers: [Int32] = []
  /// Steps by shipment and line: shipment k holds `contents[k * lines ..< (k + 1) * lines]`.
  var contents: [Int] = []

  mutating func append(offer: Int32, content: some Sequence<Int>) {
    offers.append(offer)
    contents.append(contentsOf: content)
  }

  mutating func removeAll() {
    offers.removeAll(keepingCapacity: true)
    contents.removeAll(keepingCapacity: true)
  }

  /// The content of a shipment of an order with `lines` lines.
  func content(_ shipment: Int, lines: Int) -> ArraySlice<Int> {
    contents[shipment * lines..<(shipment + 1) * lines]
  }
}
