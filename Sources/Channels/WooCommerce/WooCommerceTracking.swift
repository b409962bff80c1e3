internal import OrderRouting
public import ScenarioFiles

/// The confirmation of a parcel to WooCommerce: the body of POST /wc/v2/orders/{id}/shipment-trackings, which its
/// plug-in Shipment Tracking takes, and whether the order is completed with it.
public struct WooCommerceTracking: Sendable, Hashable {
  public let order: String
  public let json: JSONValue
  /// Whether nothing of the order is left, so that its status may be `completed`.
  public let completesOrder: Bool

  /// - Throws: ``InvalidDocument`` with every rule that the confirmation breaks.
  public init(_ parcel: ParcelNotice) throws(InvalidDocument) {
    var check = parcel.checked()
    if parcel.carrier.code.isEmpty, parcel.carrier.name.isEmpty {
      check.fail(
        "tracking_provider", "", "expected the carrier's name, found none", remedy: "Name it in carriers.csv."
      )
    }
    try check.finish()
    order = parcel.sourceOrder
    completesOrder = parcel.completesOrder
    var members: [JSONValue.Member] = []
    if parcel.carrier.code.isEmpty {
      members.append(.init("custom_tracking_provider", .string(parcel.carrier.name)))
      if !parcel.trackingURL.isEmpty {
        members.append(.init("custom_tracking_link", .string(parcel.trackingURL)))
      }
    } else {
      members.append(.init("tracking_provider", .string(parcel.carrier.code)))
    }
    members += [
      .init("tracking_number", .string(parcel.tracking)),
      .init("date_shipped", .string(parcel.shippedOn.description)),
    ]
    json = .object(members)
  }

  /// The body of PUT /wc/v3/orders/{id} that ends an order.
  static let completion = JSONValue.object([.init("status", .string("completed"))])
}
