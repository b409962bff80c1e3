/// What was taken from supplies for an order, to be given back once, or shipped.
public struct Reservation: Codable, Hashable, Sendable, Identifiable {
  /// Unique among the reservations of a process and those it has read.
  public struct ID: Codable, Hashable, Sendable {
    /// Which supplies it was taken from; a copy of supplies is others.
    let supplies: UInt64
    let number: UInt64
  }

  public let id: ID
  public let uses: [SupplyUse]
  /// The locations that shipments of it leave from, and the days, as far as limits hold for days.
  public let departures: [Departure]

  /// A location that something leaves from: on a day, or `nil` in the whole plan.
  public struct Departure: Codable, Hashable, Sendable {
    public var location: String
    public var shipDate: Day?

    public init(location: String, shipDate: Day?) {
      self.location = location
      self.shipDate = shipDate
    }

    public static func == (left: Departure, right: Departure) -> Bool {
      left.location.isID(right.location) && left.shipDate == right.shipDate
    }
  }
}
