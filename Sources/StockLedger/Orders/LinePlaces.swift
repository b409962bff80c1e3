/// Where the lines of an order stand, by their ids.
package struct LinePlaces {
  private let lines: [OrderLine]
  private let places: [String: Int]?

  /// O(lines).
  package init(_ order: Order) {
    lines = order.lines
    // A short list is searched faster than a table is made.
    places =
      lines.count < 16
      ? nil
      : Dictionary(
        lines.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  package func place(of line: String) -> Int? {
    if let places { return places[line] }
    return lines.firstIndex { $0.id == line }
  }
}
