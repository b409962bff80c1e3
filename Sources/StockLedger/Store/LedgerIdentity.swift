/// What a ledger's amounts are in: never mixed with others.
public struct LedgerIdentity: Hashable, Sendable {
  /// ISO 4217.
  public var currency: String
  public var weightUnit: String
  public var lengthUnit: String

  public init(currency: String, weightUnit: String, lengthUnit: String) {
    self.currency = currency
    self.weightUnit = weightUnit
    self.lengthUnit = lengthUnit
  }

  public init(_ network: Network) {
    currency = network.currency
    weightUnit = network.tables.weightUnit.rawValue
    lengthUnit = network.tables.lengthUnit.rawValue
  }
}
