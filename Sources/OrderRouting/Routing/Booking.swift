/// What an order that ``SingleOrderRouter/book()`` booked takes from the supplies, to give back with
/// ``SingleOrderRouter/release(_:)``.
public struct Booking: Hashable, Sendable {
  /// Of the router's bookings, from 0.
  let number: Int
  let uses: [SupplyUse]
}

/// How much of a resource a shipment takes.
struct SupplyUse: Hashable, Sendable {
  var resource: Int
  var amount: Int
}
