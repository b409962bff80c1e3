/// The records of a ledger as bytes: what stores keep beside the columns that they look for.
///
/// Every record begins with its format. An older one is read for ever; a newer one is refused.
public enum RecordCodec {
  /// 2: parcels say how much of each line they hold.
  static let format: UInt8 = 2

  /// An order with its shipments, its number apart.
  public static func encode(_ order: LedgerOrder) -> [UInt8] { record(capacity: 512) { $0.write(order) } }

  /// - Parameter number: its number, which stores keep beside it.
  public static func decodeOrder(_ bytes: [UInt8], number: Int64) throws(DamagedRecord) -> LedgerOrder {
    try read(bytes) { reader throws(DamagedRecord) in try reader.order(number: number) }
  }

  public static func encode(_ shipment: Shipment) -> [UInt8] { record { $0.write(shipment) } }

  public static func decodeShipment(_ bytes: [UInt8]) throws(DamagedRecord) -> Shipment {
    try read(bytes) { reader throws(DamagedRecord) in try reader.shipment() }
  }

  public static func encode(_ batch: BatchRecord) -> [UInt8] { record { $0.write(batch) } }

  public static func decodeBatch(_ bytes: [UInt8]) throws(DamagedRecord) -> BatchRecord {
    try read(bytes) { reader throws(DamagedRecord) in try reader.batch() }
  }

  public static func encode(_ prices: [SupplyPrice]) -> [UInt8] {
    record {
      $0.write(prices) { writer, row in
        writer.write(row.supply)
        writer.write(row.price)
      }
    }
  }

  public static func decodePrices(_ bytes: [UInt8]) throws(DamagedRecord) -> [SupplyPrice] {
    try read(bytes) { reader throws(DamagedRecord) in
      try reader.array { reader throws(DamagedRecord) in
        SupplyPrice(try reader.supply(), price: try reader.money())
      }
    }
  }

  /// A row of history: everything of a change but its orders, of which it has the ids, its shipments, which
  /// its events have, and its prices, of which it says whether they changed.
  public static func encode(_ change: LedgerChange) -> [UInt8] {
    record(capacity: 1_024) { $0.write(change) }
  }

  /// - Returns: the change without orders, shipments and prices, the ids of its orders, and whether it
  ///   changed prices.
  public static func decodeChange(
    _ bytes: [UInt8]
  ) throws(DamagedRecord) -> (change: LedgerChange, orders: [String], changesPrices: Bool) {
    try read(bytes) { reader throws(DamagedRecord) in try reader.change() }
  }

  static func record(capacity: Int = 256, _ body: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter(capacity: capacity)
    writer.write(byte: format)
    body(&writer)
    return writer.bytes
  }

  static func read<Value>(
    _ bytes: [UInt8], _ body: (inout ByteReader) throws(DamagedRecord) -> Value
  ) throws(DamagedRecord) -> Value {
    var reader = ByteReader(bytes)
    reader.format = try reader.byte()
    guard (1...format).contains(reader.format) else { throw DamagedRecord() }
    let value = try body(&reader)
    guard reader.isAtEnd else { throw DamagedRecord() }
    return value
  }
}
