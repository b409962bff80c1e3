/// Which orders are listed, last accepted first.
public struct OrderFilter: Hashable, Sendable {
  public var status: OrderStatus?
  public var channel: String?
  /// Those with a planned, released or shipped shipment there.
  public var location: String?
  public var placedAfter: Instant?

  public init(
    status: OrderStatus? = nil, channel: String? = nil, location: String? = nil, placedAfter: Instant? = nil
  ) {
    self.status = status
    self.channel = channel
    self.location = location
    self.placedAfter = placedAfter
  }
}
