internal import Foundation
internal import GRDB
internal import StockLedger

extension Row {
  /// A column's bytes.
  func bytes(_ index: Int) -> [UInt8] {
    let data: Data = self[index]
    return [UInt8](data)
  }
}

extension StockLevel {
  /// A row of `position`.
  init(row: Row) {
    let isUnlimited: Int = row[3]
    self.init(
      location: row[0], sku: row[1], onHand: isUnlimited > 0 ? nil : row[2], reservedElsewhere: row[4],
      safetyStock: row[5], reserved: row[6])
  }
}

extension LimitLevel {
  /// A row of `capacity`.
  init(row: Row) throws(DamagedRecord) {
    let key = LimitKey(
      kind: row[0], location: row[1], service: row[2], sku: row[3], channel: row[4], day: row[5])
    guard let supply = key.supply else { throw DamagedRecord() }
    self.init(supply, used: row[6], shipped: row[7], limit: row[8])
  }
}

extension LedgerOrder {
  /// Number and record.
  init(row: Row) throws(DamagedRecord) {
    self = try RecordCodec.decodeOrder(row.bytes(1), number: row[0])
  }
}
