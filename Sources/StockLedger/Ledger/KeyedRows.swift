/// Rows that are found by their keys, in the sequence in which they came: a few are searched, many are looked
/// up.
struct KeyedRows<Key: Hashable, Row> {
  private(set) var keys: [Key] = []
  private(set) var rows: [Row] = []
  private var places: [Key: Int] = [:]
  private static var few: Int { 8 }

  private func place(_ key: Key) -> Int? {
    keys.count <= Self.few ? keys.firstIndex(of: key) : places[key]
  }

  subscript(key: Key) -> Row? { place(key).map { rows[$0] } }

  /// Changes the row of a key, which is `first` where there is none yet.
  mutating func change(_ key: Key, first: @autoclosure () -> Row, _ body: (inout Row) -> Void) {
    if let place = place(key) { return body(&rows[place]) }
    var row = first()
    body(&row)
    keys.append(key)
    rows.append(row)
    if keys.count == Self.few + 1 {
      for (place, key) in keys.enumerated() { places[key] = place }
    } else if keys.count > Self.few {
      places[key] = keys.count - 1
    }
  }
}
