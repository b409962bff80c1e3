/// A decimal of twelve places, as exact as any channel writes one.
struct ExactDecimal: Sendable, Hashable, Comparable {
  var trillionths: Int128

  init(trillionths: Int128) { self.trillionths = trillionths }
  init(_ value: Int) { trillionths = Int128(value) * ExactDecimal.unit }

  static let zero = ExactDecimal(trillionths: 0)
  static let unit: Int128 = 1_000_000_000_000

  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.trillionths < right.trillionths }
  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(trillionths: left.trillionths + right.trillionths)
  }
  static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(trillionths: left.trillionths - right.trillionths)
  }
  static func * (left: ExactDecimal, count: Int) -> ExactDecimal {
    ExactDecimal(trillionths: left.trillionths * Int128(count))
  }

  var magnitude: ExactDecimal { ExactDecimal(trillionths: trillionths < 0 ? -trillionths : trillionths) }

  /// The value where it is whole and fits twelve digits.
  var whole: Int? {
    guard trillionths % ExactDecimal.unit == 0 else { return nil }
    let value = trillionths / ExactDecimal.unit
    return value.magnitude < 1_000_000_000_000 ? Int(value) : nil
  }
}

extension ExactDecimal {
  /// Reads `-?digits[.digits][e±digits]`, a plus sign too; places past the twelfth are cut. `nil` for anything else,
  /// and for more than fifteen digits before the point.
  init?(_ text: String) {
    self.init(text.utf8Span.span)
  }

  init?(_ bytes: Span<UInt8>) {
    if let plain = ExactDecimal(plain: bytes) {
      self = plain
      return
    }
    var position = 0
    let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    if isNegative || (bytes.count > 0 && bytes[0] == UInt8(ascii: "+")) { position = 1 }
    var digits: Int128 = 0
    var places = 0
    var count = 0
    var isFraction = false
    scan: while position < bytes.count {
      switch bytes[position] {
      case 48...57:
        count += 1
        if !isFraction || places < 18 {
          digits = digits * 10 + Int128(bytes[position] - 48)
          if isFraction { places += 1 }
        }
        guard digits < 1_000_000_000_000_000_000_000_000_000_000_000 else { return nil }
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      default: break scan
      }
      position += 1
    }
    guard count > 0 else { return nil }
    var exponent = 0
    if position < bytes.count {
      guard let value = ExactDecimal.exponent(bytes, from: position) else { return nil }
      exponent = value
    }
    guard let scaled = ExactDecimal.scaled(digits, by: 12 - places + exponent) else { return nil }
    trillionths = isNegative ? -scaled : scaled
  }

  /// Up to fifteen digits, a point among them at most: nearly all that files have.
  private init?(plain bytes: Span<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    var digits: UInt64 = 0
    var count = 0
    var point = bytes.count
    for index in 0..<bytes.count {
      let digit = bytes[index] &- 48
      if digit <= 9 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
      } else if bytes[index] == UInt8(ascii: "."), point == bytes.count {
        point = index
      } else {
        return nil
      }
    }
    let places = max(0, bytes.count - point - 1)
    guard count > 0, count <= 15, places <= 12 else { return nil }
    trillionths = Int128(digits) * Int128(ExactDecimal.powers[12 - places])
  }

  private static let powers: [Int64] = (0...12).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  private static func exponent(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    guard bytes[position] | 0x20 == UInt8(ascii: "e") else { return nil }
    position += 1
    let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
    if isNegative || (position < bytes.count && bytes[position] == UInt8(ascii: "+")) { position += 1 }
    guard position < bytes.count, bytes.count - position <= 3 else { return nil }
    var value = 0
    while position < bytes.count {
      guard bytes[position] >= 48, bytes[position] <= 57 else { return nil }
      value = value * 10 + Int(bytes[position] - 48)
      position += 1
    }
    return isNegative ? -value : value
  }

  private static func scaled(_ digits: Int128, by power: Int) -> Int128? {
    var value = digits
    for _ in 0..<power.magnitude where value != 0 {
      value = power > 0 ? value * 10 : value / 10
      if value >= 1_000_000_000_000_000_000_000_000_000 { return nil }
    }
    return value < 1_000_000_000_000_000_000_000_000_000 ? value : nil
  }
}
