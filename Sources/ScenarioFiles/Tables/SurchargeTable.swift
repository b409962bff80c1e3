internal import OrderRouting

struct SurchargeTable: TableReader {
  private let card, kind, zone, addressType: Column
  private let overWeight, overLongest, overSecond, overLengthAndGirth, overVolume, amount: Column
  private var badRows: Int64 = 0

  init(_ columns: inout ColumnFinder) {
    card = columns.requiredKey("surcharge_card")
    kind = columns.requiredKey("kind")
    zone = columns.optionalKey("zone")
    addressType = columns.optional("address_type")
    overWeight = columns.optional("over_weight")
    overLongest = columns.optional("over_longest")
    overSecond = columns.optional("over_second")
    overLengthAndGirth = columns.optional("over_length_and_girth")
    overVolume = columns.optional("over_volume")
    amount = columns.required("amount")
  }

  mutating func read(_ row: inout RowReader) -> SurchargeRow {
    var value = SurchargeRow(
      card: row.id(card), kind: row.id(kind), zone: row.idOrAny(zone), amount: row.money(amount))
    value.addressType = row.choiceOrAny(addressType)
    value.overWeight = row.decimal(overWeight)
    value.overLongest = row.decimal(overLongest)
    value.overSecond = row.decimal(overSecond)
    value.overLengthAndGirth = row.decimal(overLengthAndGirth)
    value.overVolume = row.decimal(overVolume)
    if hasBadKey(value, row) {
      // Services may refer to the card, so this row stays, with a threshold that no other row has.
      badRows += 1
      value.overVolume = FixedDecimal(millionths: 999_999_999_999_999_999 - badRows)
    }
    return value
  }

  /// Whether a cell that is not blank says nothing of which parcels the row is for.
  private func hasBadKey(_ value: SurchargeRow, _ row: RowReader) -> Bool {
    let keys: [(column: Column, isAbsent: Bool)] = [
      (overWeight, value.overWeight == nil), (overLongest, value.overLongest == nil),
      (overSecond, value.overSecond == nil), (overLengthAndGirth, value.overLengthAndGirth == nil),
      (overVolume, value.overVolume == nil),
    ]
    return keys.contains { $0.isAbsent && !row.isBlank($0.column) }
      || (value.addressType == nil && !row.isBlank(addressType) && !row.isAny(addressType))
  }
}
