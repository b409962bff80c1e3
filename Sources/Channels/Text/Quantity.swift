/// A quantity as a file has it.
enum Quantity: Equatable {
  case whole(Int)
  /// A number that is not whole, as it is written.
  case fraction(String)
  case blank
  /// No number, below zero, or above what a day can hold.
  case bad

  static let limit = 1_000_000

  init(_ text: String) {
    if text.isEmpty {
      self = .blank
      return
    }
    if let count = Quantity.count(text.utf8Span.span) {
      self = .whole(count)
      return
    }
    guard let value = ExactDecimal(Quantity.withPoint(text)) else {
      self = .bad
      return
    }
    self.init(value, text)
  }

  init(_ value: ExactDecimal, _ text: String) {
    guard value >= .zero, value <= ExactDecimal(Quantity.limit) else {
      self = .bad
      return
    }
    self = value.whole.map { .whole($0) } ?? .fraction(text)
  }

  /// The quantity that digits alone say, where a day can hold it: nearly every one does.
  static func count(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count > 0, bytes.count <= 7 else { return nil }
    var count = 0
    for index in 0..<bytes.count {
      let digit = bytes[index] &- 48
      guard digit <= 9 else { return nil }
      count = count * 10 + Int(digit)
    }
    return count <= limit ? count : nil
  }

  /// A comma before one or two digits is a decimal one; before three it may be either, and stays.
  private static func withPoint(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[1].count), !parts[0].isEmpty else { return text }
    return parts.map { String(Substring($0)) }.joined(separator: ".")
  }
}
