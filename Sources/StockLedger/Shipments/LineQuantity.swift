/// Units (or kits) of a line.
public struct LineQuantity: Hashable, Sendable {
  public var line: String
  public var quantity: Int

  public init(line: String, quantity: Int) {
    self.line = line
    self.quantity = quantity
  }
}
