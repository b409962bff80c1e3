internal import StockLedger

// Values by row and column, from the binary form.
extension QueryResult {
  func text(_ row: Int, _ column: Int) -> String { StoredText.read(bytes(row, column)) }

  /// A row of `position`: location, SKU, on hand, unlimited, reserved elsewhere, safety stock, reserved.
  func level(_ row: Int) -> StockLevel {
    StockLevel(
      location: text(row, 0), sku: text(row, 1), onHand: integer(row, 3) > 0 ? nil : Int(integer(row, 2)),
      reservedElsewhere: Int(integer(row, 4)), safetyStock: Int(integer(row, 5)),
      reserved: Int(integer(row, 6)))
  }

  /// A row of `capacity`: kind, location, service, SKU, channel, day, used, shipped, most.
  func limit(_ row: Int) throws(DamagedRecord) -> LimitLevel {
    let key = LimitKey(
      kind: text(row, 0), location: text(row, 1), service: text(row, 2), sku: text(row, 3),
      channel: text(row, 4),
      day: Int(integer(row, 5)))
    guard let supply = key.supply else { throw DamagedRecord() }
    return LimitLevel(
      supply, used: Int(integer(row, 6)), shipped: Int(integer(row, 7)),
      limit: isNull(row, 8) ? nil : Int(integer(row, 8)))
  }

  /// Number and record of an order, from a column on.
  func order(_ row: Int, from column: Int = 0) throws(DamagedRecord) -> LedgerOrder {
    try RecordCodec.decodeOrder(bytes(row, column + 1), number: integer(row, column))
  }
}
