/// Whom an order goes to: names and addresses, which leave the ledger with released shipments alone.
public struct OrderRecipient: Hashable, Sendable {
  public var name = ""
  public var company = ""
  public var address1 = ""
  public var address2 = ""
  public var city = ""
  public var region = ""
  public var postalCode = ""
  /// ISO 3166-1, two letters.
  public var country = ""
  public var phone = ""
  public var email = ""
  public var addressType = ""
  public var deliveryNotes = ""

  public init() {}

  /// Its fields by the names of the columns of recipients.csv, in their order.
  public static var fields: [(name: String, path: WritableKeyPath<OrderRecipient, String>)] {
    [
      ("name", \.name), ("company", \.company), ("address_1", \.address1), ("address_2", \.address2),
      ("city", \.city), ("region", \.region), ("postal_code", \.postalCode), ("country", \.country),
      ("phone", \.phone), ("email", \.email), ("address_type", \.addressType),
      ("delivery_notes", \.deliveryNotes),
    ]
  }
}

extension OrderRecipient: CustomStringConvertible, CustomDebugStringConvertible {
  /// Says nothing of it: what is logged by mistake tells nothing.
  public var description: String { "a recipient" }
  public var debugDescription: String { description }
}
