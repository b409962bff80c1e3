/// Writes values as bytes: numbers in groups of seven bits, texts after their lengths.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The sign in the lowest bit, so that small negative numbers are short.
  mutating func write(_ value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }
  mutating func write(_ value: Int) { write(Int64(value)) }
  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }
  mutating func write(_ value: Double) { write(value.bitPattern) }
  mutating func write(_ value: Money) { write(value.millionths) }
  mutating func write(_ value: FixedDecimal) { write(value.millionths) }
  mutating func write(_ value: Day) { write(Int64(value.daysSinceEpoch)) }

  mutating func write(_ value: Instant) {
    write(value.seconds)
    write(Int64(value.nanoseconds))
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Value>(_ values: some Collection<Value>, _ body: (inout ByteWriter, Value) -> Void) {
    write(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}
