internal import OrderRouting

/// What the rows of an order have said so far, beside what its value holds.
struct OrderFacts {
  var given = GivenColumns()
  var latitude: FixedDecimal?
  var longitude: FixedDecimal?
  var hasBadCountry = false
}

/// The columns of an order that some row has given; the rest of its rows must mean the same.
struct GivenColumns {
  private var bits: UInt32 = 0

  func contains(_ bit: UInt32) -> Bool { bits >> bit & 1 == 1 }

  /// Takes over the first value; a later one that means something else is an error in its cell.
  mutating func merge<Value>(
    _ bit: UInt32, _ column: Column, _ value: Value?, into old: inout Value, _ row: inout RowReader,
    by same: (Value, Value) -> Bool
  ) {
    guard let value else { return }
    if !contains(bit) {
      bits |= 1 << bit
      old = value
    } else if !same(old, value) {
      row.fail(
        column, "expected the same as in the order's earlier rows",
        suggestion: "Leave the cell blank, or give the row an order_id of its own.")
    }
  }

  /// The same for a value that may be absent.
  mutating func mergeOptional<Value>(
    _ bit: UInt32, _ column: Column, _ value: Value?, into old: inout Value?, _ row: inout RowReader,
    by same: (Value, Value) -> Bool
  ) {
    guard let value else { return }
    var present = old ?? value
    merge(bit, column, value, into: &present, &row, by: same)
    old = present
  }
}
