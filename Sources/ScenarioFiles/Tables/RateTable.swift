internal import OrderRouting

struct RateTable: TableReader {
  private let card, zone, upTo, price, perUnit, minimum: Column
  private var badRows: Int64 = 0

  init(_ columns: inout ColumnFinder) {
    card = columns.requiredKey("rate_card")
    zone = columns.optionalKey("zone")
    upTo = columns.optional("up_to")
    price = columns.required("price")
    perUnit = columns.optional("per_unit")
    minimum = columns.optional("minimum")
  }

  mutating func read(_ row: inout RowReader) -> RateRow {
    var upTo = row.signedDecimal(upTo)
    if upTo == nil, !row.isBlank(self.upTo) {
      // Other rows may refer to the card, so this one stays, with a limit that no other row has.
      badRows += 1
      upTo = FixedDecimal(millionths: 999_999_999_999_999_999 - badRows)
    }
    var rate = RateRow(card: row.id(card), zone: row.idOrAny(zone), upTo: upTo, price: row.money(price))
    rate.perUnit = row.amount(perUnit)
    rate.minimum = row.money(minimum)
    return rate
  }
}
