/// Something that was skipped, changed or guessed, or is worth a second look.
public struct Telling: Sendable, Hashable {
  public var kind: Kind
  /// A word for it.
  public var code: String
  /// A sentence, without a buyer's name or address.
  public var message: String
  /// The order, line and SKU as the file has them; empty where it is not about one.
  public var order: String
  public var line: String
  public var sku: String
  public var quantity: String
  /// The record in the file, the header being 1; 0 where none is meant.
  public var record: Int
  /// How often it was met, where it is told once a file.
  public var count: Int

  public enum Kind: String, Sendable {
    case skipped, changed, guessed, replaced, warning
  }

  public init(
    _ kind: Kind, _ code: String, _ message: String, order: String = "", line: String = "", sku: String = "",
    quantity: String = "", record: Int = 0, count: Int = 1
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.order = order
    self.line = line
    self.sku = sku
    self.quantity = quantity
    self.record = record
    self.count = count
  }
}
