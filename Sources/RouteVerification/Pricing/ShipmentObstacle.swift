public import RoutingModel

/// Why a content may not ship from a location by a service, whatever the rest of the plan does.
public enum ShipmentObstacle: Error, Hashable, Sendable {
  case empty
  case unknownSKU(String)
  case unknownService(String)
  case channelNotAllowed
  case itemRestricted(tag: String)
  case noZone
  case parcelLimit(sku: String)
  case noRate(billableWeight: FixedDecimal)
  case noFee(feeClass: String)
  case noTransit
  /// No ship date within 366 days of the local date, or no delivery date within 366 days of the ship date.
  case noDate
  case late(days: Int)
  case locationNotOfOrder
  case serviceNotOfOrder

  /// The test that the content fails; an empty content fails none and counts as no service.
  public var reason: UnfilledReason {
    switch self {
    case .unknownSKU: .unknownSKU
    case .channelNotAllowed: .channelNotAllowed
    case .itemRestricted: .itemRestricted
    case .empty, .unknownService, .noZone, .parcelLimit, .noRate, .noFee, .noTransit, .noDate: .noService
    case .late: .tooLate
    case .locationNotOfOrder, .serviceNotOfOrder: .orderRule
    }
  }
}

extension ShipmentObstacle: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the shipment has no content"
    case .unknownSKU(let sku): "no item or kit has the SKU '\(sku)'"
    case .unknownService(let service): "the location has no service '\(service)'"
    case .channelNotAllowed: "a channel rule forbids the order's channel there"
    case .itemRestricted(let tag): "items with the tag '\(tag)' may not ship there"
    case .noZone: "the service's zone table has no zone for the destination"
    case .parcelLimit(let sku): "a unit of '\(sku)' exceeds the service's parcel limits"
    case .noRate(let weight): "the rate card has no row for a parcel of billable weight \(weight)"
    case .noFee(let feeClass): "the fee card has no row for so many units of the class '\(feeClass)'"
    case .noTransit: "the transit table has no row for the zone"
    case .noDate: "no ship or delivery date is found within 366 days"
    case .late(let days): "it would be \(days) days late, which the policy forbids"
    case .locationNotOfOrder: "the order's location_ids do not name the location"
    case .serviceNotOfOrder: "the order's service_ids do not name the service"
    }
  }
}
