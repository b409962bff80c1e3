/// Why a router does not book or release.
public enum BookingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No order was routed since the last one was booked.
  case nothingRouted
  /// The router has no such booking, or it was released already.
  case notBooked

  public var description: String {
    switch self {
    case .nothingRouted: "nothing is routed that is not booked yet: route an order before each booking"
    case .notBooked: "the router has no such booking: release each booking once, with the router that made it"
    }
  }
}
