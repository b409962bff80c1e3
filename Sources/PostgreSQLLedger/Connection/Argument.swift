/// An argument of a statement, in the binary form that PostgreSQL takes.
enum Argument: Sendable {
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  case null
  /// A column of rows: `unnest` makes rows of several.
  case array(of: Element, [Argument])

  /// Types of a column, by their object ids, which are the same in every PostgreSQL.
  enum Element: Int32, Sendable {
    case bytes = 17
    case integer = 20
    case text = 25
  }

  static func integer(_ value: Int) -> Argument { .integer(Int64(value)) }
  static func integer(_ value: Int?) -> Argument { value.map { .integer(Int64($0)) } ?? .null }
  static func day(_ day: Day) -> Argument { .integer(Int64(day.daysSinceEpoch)) }
  static func instant(_ moment: Instant?) -> Argument {
    moment.map { .integer($0.nanosecondsSinceEpoch) } ?? .null
  }

  /// Appends it, without its length.
  /// - Returns: `false` for null, which has no bytes.
  func write(to bytes: inout [UInt8]) -> Bool {
    switch self {
    case .null: return false
    case .integer(let value): Self.write(UInt64(bitPattern: value), to: &bytes)
    case .text(let text): StoredText.write(text, to: &bytes)
    case .bytes(let value): bytes += value
    case .array(let element, let values):
      // Dimensions, whether there are nulls, type; length and lower bound of the one dimension.
      for header in [1, 1, element.rawValue, Int32(values.count), 1] {
        Self.write(UInt32(header), to: &bytes)
      }
      for value in values {
        let place = bytes.count
        Self.write(UInt32.max, to: &bytes)
        if value.write(to: &bytes) { Self.write(UInt32(bytes.count - place - 4), to: &bytes, at: place) }
      }
    }
    return true
  }

  private static func write(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: value.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  private static func write(_ value: UInt32, to bytes: inout [UInt8], at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (24 - 8 * index)) }
  }
}
