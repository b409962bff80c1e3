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

  init(_ text: (Field) -> String) {
    var packed = ""
    packed.reserveCapacity(96)
    for field in Field.allCases {
      if field != .name { packed += "\u{1F}" }
      let text = text(field)
      packed += text.utf8.contains(0x1F) ? text.split(separator: "\u{1F}").joined(separator: " ") : text
    }
    self.packed = packed
  }

  /// The texts in the order of the fields.
  public var texts: [String] {
    packed.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  public subscript(field: Field) -> String { texts[field.rawValue] }
}
