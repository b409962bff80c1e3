internal import OrderRouting

struct FeeTable: TableReader {
  private let card, feeClass, upToUnits, fee: Column
  private var badRows = 0

  init(_ columns: inout ColumnFinder) {
    card = columns.requiredKey("fee_card")
    feeClass = columns.requiredKey("fee_class")
    upToUnits = columns.optional("up_to_units")
    fee = columns.required("fee")
  }

  mutating func read(_ row: inout RowReader) -> FeeRow {
    var upToUnits = row.whole(upToUnits)
    if upToUnits == nil, !row.isBlank(self.upToUnits) {
      // Other rows may refer to the card, so this one stays, with a limit that no other row has.
      badRows += 1
      upToUnits = 999_999_999_999 - badRows
    }
    return FeeRow(card: row.id(card), feeClass: row.id(feeClass), upToUnits: upToUnits, fee: row.money(fee))
  }
}
