/// Which shipments are listed, oldest first.
public struct ShipmentFilter: Hashable, Sendable {
  public var location: String?
  public var status: ShipmentStatus?
  public var shipDate: Day?

  public init(location: String? = nil, status: ShipmentStatus? = nil, shipDate: Day? = nil) {
    self.location = location
    self.status = status
    self.shipDate = shipDate
  }
}
