public import RoutingModel

/// An order as it was sent, after the normalisation of scenarios: what is absent stays absent, but for the channel,
/// the priority, unit prices and line ids, whose defaults are filled in. Two orders are the same when their values
/// are equal.
public struct OrderRequest: Hashable, Sendable {
  /// A quantity of one item or kit.
  public struct Line: Hashable, Sendable {
    public var id: String
    public var sku: String
    public var quantity: Int
    public var unitPrice: Money
  }

  /// A text of the sender's that is kept with the order.
  public struct Note: Hashable, Sendable {
    public var key: String
    public var text: String
  }

  public var id: String
  /// Empty: none.
  public var channel: String
  public var country: String
  public var postalCode: String
  public var addressType: AddressType?
  public var latitude: FixedDecimal?
  public var longitude: FixedDecimal?
  public var placedAt: Instant?
  public var shipBy: Day?
  public var deliverBy: Day?
  public var late: LatePolicy?
  public var priority: FixedDecimal
  public var maxShipments: Int?
  public var splitLines: Bool?
  public var completeOnly: Bool?
  /// In the order of their bytes, as are the next two.
  public var locations: [String]?
  public var excludedLocations: [String]?
  public var services: [String]?
  /// In the order of their keys' bytes.
  public var metadata: [Note]
  public var lines: [Line]
}

extension OrderRequest {
  /// The order of the model.
  public var order: Order {
    var order = Order(
      id: id,
      lines: lines.map {
        OrderLine(id: $0.id, sku: $0.sku, quantity: $0.quantity, unitPrice: $0.unitPrice)
      }, country: country, postalCode: postalCode)
    order.channel = channel
    order.addressType = addressType
    if let latitude, let longitude {
      order.coordinates = Coordinates(
        latitude: Double(latitude.millionths) / 1_000_000, longitude: Double(longitude.millionths) / 1_000_000)
    }
    order.placedAt = placedAt
    order.shipBy = shipBy
    order.deliverBy = deliverBy
    order.late = late
    order.priority = priority
    order.maxShipments = maxShipments
    order.splitLines = splitLines
    order.completeOnly = completeOnly
    order.locations = locations
    order.excludedLocations = excludedLocations
    order.services = services
    return order
  }
}
