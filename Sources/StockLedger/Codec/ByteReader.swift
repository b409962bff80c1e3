/// Reads what a ``ByteWriter`` wrote.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  /// Of the record.
  var format = RecordCodec.format

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(DamagedRecord) -> UInt8 {
    guard position < bytes.count else { throw DamagedRecord() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func unsigned() throws(DamagedRecord) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw DamagedRecord() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func int64() throws(DamagedRecord) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func int() throws(DamagedRecord) -> Int { Int(try int64()) }
  mutating func bool() throws(DamagedRecord) -> Bool { try byte() != 0 }
  mutating func double() throws(DamagedRecord) -> Double { Double(bitPattern: try unsigned()) }
  mutating func money() throws(DamagedRecord) -> Money { Money(millionths: try int64()) }
  mutating func decimal() throws(DamagedRecord) -> FixedDecimal { FixedDecimal(millionths: try int64()) }

  mutating func day() throws(DamagedRecord) -> Day {
    guard let days = Int32(exactly: try int64()) else { throw DamagedRecord() }
    return Day(daysSinceEpoch: days)
  }

  mutating func instant() throws(DamagedRecord) -> Instant {
    let seconds = try int64()
    guard let nanoseconds = Int32(exactly: try int64()) else { throw DamagedRecord() }
    return Instant(secondsSinceEpoch: seconds, nanoseconds: nanoseconds)
  }

  mutating func count() throws(DamagedRecord) -> Int {
    let count = try unsigned()
    // Every element takes a byte at least: a damaged count asks for no memory.
    guard count <= UInt64(bytes.count - position) else { throw DamagedRecord() }
    return Int(count)
  }

  mutating func string() throws(DamagedRecord) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optional<Value>(
    _ body: (inout ByteReader) throws(DamagedRecord) -> Value
  ) throws(DamagedRecord) -> Value? {
    try bool() ? try body(&self) : nil
  }

  mutating func array<Value>(
    _ body: (inout ByteReader) throws(DamagedRecord) -> Value
  ) throws(DamagedRecord) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// A case by its raw value.
  mutating func choice<Value: RawRepresentable<String>>(
    _ type: Value.Type = Value.self
  ) throws(DamagedRecord) -> Value {
    guard let value = Value(rawValue: try string()) else { throw DamagedRecord() }
    return value
  }
}

/// A record that is not what a ledger writes.
public struct DamagedRecord: Error, Hashable, Sendable, CustomStringConvertible {
  public init() {}

  public var description: String { "a record of the ledger is damaged, or of a newer version" }
}
