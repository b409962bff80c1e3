/// Whom an order goes to: eleven texts in one, for a day has a million of them.
public struct Recipient: Sendable, Hashable {
  private var packed: String

  /// The columns of recipients.csv behind order_id, address_type apart.
  public enum Field: Int, Sendable, CaseIterable {
    case name, company, address1, address2, city, region, postalCode, country, phone, email, notes
  }

  public init(_ fields: [Field: String] = [:]) {
    self.init { fields[$0] ?? "" }
  }

  /// Nobody.
  static let none = Recipient()

  /// Eleven texts, with U+001F between any two.
  init(packed: String) { self.packed = packed }

  /// Some texts; the others are empty.
  init(parts: KeyValuePairs<Field, String>) {
    packed = Self.packed { field in parts.first { $0.key == field }?.value ?? "" }
  }

  init(_ text: (Field) -> String) { packed = Self.packed(text) }

  private static func packed(_ text: (Field) -> String) -> String {
    var packed = ""
    packed.reserveCapacity(96)
    for field in Field.allCases {
      if field != .name { packed += "\u{1F}" }
      let text = text(field)
      packed += text.utf8.contains(0x1F) ? text.split(separator: "\u{1F}").joined(separator: " ") : text
    }
    return packed
  }

  /// The texts in the order of the fields.
  public var texts: [String] {
    packed.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  public subscript(field: Field) -> String {
    let span = packed.utf8Span.span
    var start = 0
    var rest = field.rawValue
    while rest > 0 {
      if span[start] == 0x1F { rest -= 1 }
      start += 1
    }
    var end = start
    while end < span.count, span[end] != 0x1F { end += 1 }
    let bytes = packed.utf8
    return String(
      packed[bytes.index(bytes.startIndex, offsetBy: start)..<bytes.index(bytes.startIndex, offsetBy: end)])
  }

  /// Hands over the bytes of each text, in the order of the fields. O(bytes).
  func forEachField(_ body: (Field, Span<UInt8>) -> Void) {
    let span = packed.utf8Span.span
    var start = 0
    for field in Field.allCases {
      var end = start
      while end < span.count, span[end] != 0x1F { end += 1 }
      body(field, span.extracting(start..<end))
      start = end + 1
    }
  }
}
