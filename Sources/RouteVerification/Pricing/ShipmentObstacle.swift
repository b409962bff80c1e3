public import RoutingModel

/// Why a content may not ship from a location by a service, whatever the rest of the plan does.
public enum ShipmentObstacle: Error, Hashable, Sendable {
  case empty
  case unknownSKU(String)
  case unknownService(String)
  case channelNotAllowed
  case itemRestricted(tag: String)
  case addressNotServed(AddressType)
  case noZone
  case parcelLimit(sku: String)
  case noRate(billableWeight: FixedDecimal)
  case noFee(feeClass: String)
  case noTransit
  /// No ship date within 366 days of the local date, or no delivery date within 366 days of the ship date.
  case noDate
  /// A ship date that is none of the first so many on which the service is offered.
  case notOffered(shipDate: Day)
  /// Days after the order's `deliverBy`, and after its `shipBy`.
  case late(days: Int, shipDays: Int)
  case locationNotOfOrder
  case locationExcluded
  case serviceNotOfOrder

  /// The test that the content fails; an empty content fails none and counts as no service.
  public var reason: UnfilledReason {
    switch self {
    case .unknownSKU: .unknownSKU
    case .channelNotAllowed: .channelNotAllowed
    case .itemRestricted: .itemRestricted
    case .empty, .unknownService, .addressNotServed, .noZone, .parcelLimit, .noRate, .noFee, .noTransit,
      .noDate,
      .notOffered:
      .noService
    case .late: .tooLate
    case .locationNotOfOrder, .locationExcluded, .serviceNotOfOrder: .orderRule
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
    case .addressNotServed(let type): "the service does not go to addresses of the type '\(type.rawValue)'"
    case .noZone: "the service's zone table has no zone for the destination"
    case .parcelLimit(let sku): "a unit of '\(sku)' exceeds the service's parcel limits"
    case .noRate(let weight): "the rate card has no row for a parcel of billable weight \(weight)"
    case .noFee(let feeClass): "the fee card has no row for so many units of the class '\(feeClass)'"
    case .noTransit: "the transit table has no row for the zone"
    case .noDate: "no ship or delivery date is found within 366 days"
    case .notOffered(let day): "the service is not offered on \(day)"
    case .late(let days, 0): "it would arrive \(days) days late, which is forbidden"
    case .late(0, let shipDays): "it would leave \(shipDays) days late, which is forbidden"
    case .late(let days, let shipDays):
      "it would leave \(shipDays) and arrive \(days) days late, which is forbidden"
    case .locationNotOfOrder: "the order's location_ids do not name the location"
    case .locationExcluded: "the order's excluded_location_ids name the location"
    case .serviceNotOfOrder: "the order's service_ids do not name the service"
    }
  }
}
