/// That a shipment has left: what a location tells.
public struct ShippingNotice: Hashable, Sendable {
  /// `nil`: at the moment of the call.
  public var shippedAt: Instant?
  public var tracking: [Tracking]

  public init(shippedAt: Instant? = nil, tracking: [Tracking] = []) {
    self.shippedAt = shippedAt
    self.tracking = tracking
  }
}
