/// Supplies as plain rows, in the order of the network's items and locations: to store, to compare, and to
/// make supplies of again.
public struct SuppliesState: Codable, Hashable, Sendable {
  /// What is used of an allocation or a limit.
  public struct Used: Codable, Hashable, Sendable {
    public var supply: Supply
    public var amount: Int
  }

  public var stock: [StockLevel]
  /// Allocations and limits of which anything is used.
  public var used: [Used]
  /// Shipments by location, and by day where limits hold for days: a location with any is open.
  public var departures: [Departures]
  /// Of the reservations that were neither given back nor shipped.
  public var reservations: [Reservation.ID]

  public struct Departures: Codable, Hashable, Sendable {
    public var departure: Reservation.Departure
    public var shipments: Int
  }
}
