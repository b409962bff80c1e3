internal import RoutingModel

/// When a shipment leaves and when it arrives.
struct VerifierDates: Hashable, Sendable {
  var shipDate: Day
  var deliveryDate: Day
}
