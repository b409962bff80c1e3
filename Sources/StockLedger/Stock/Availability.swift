/// The units of a SKU that a channel may sell.
public struct Availability: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var location: String
    /// `nil`: unlimited; else above 0.
    public var available: Int?

    public init(location: String, available: Int?) {
      self.location = location
      self.available = available
    }
  }

  public var sku: String
  /// `nil`: unlimited.
  public var available: Int?
  /// As the locations stand; those without any are left out.
  public var places: [Place]

  public init(sku: String, available: Int?, places: [Place]) {
    self.sku = sku
    self.available = available
    self.places = places
  }
}
