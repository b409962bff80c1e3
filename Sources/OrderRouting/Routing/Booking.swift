/// What an order that ``SingleOrderRouter/book()`` booked takes from the supplies, to give back with
/// ``SingleOrderRouter/release(_:)``.
public struct Booking: Hashable, Sendable {
  /// Of the router's bookings, from 0.
  package let number: Int
  package let uses: [SupplyUse]
}

/// How much of a resource a shipment takes.
package struct SupplyUse: Hashable, Sendable {
  package var resource: Int
  package var amount: Int
}
