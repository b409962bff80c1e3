/// A shipment of an accepted order, priced at the moment it was planned.
public struct Shipment: Hashable, Sendable, Identifiable {
  /// Opaque and unique for ever: at most 40 of A–Z, 0–9 and `-`.
  public var id: String
  /// Shipments are planned in this sequence.
  public var number: Int64
  public var order: String
  public var status: ShipmentStatus
  public var location: String
  public var service: String
  /// The carrier of the service when it was planned; empty where it names none.
  public var carrier: String
  public var zone: String
  public var parcels: Int
  /// Summed over the parcels, in the network's unit of weight.
  public var billableWeight: FixedDecimal
  public var shipDate: Day
  public var deliveryDate: Day
  public var daysLate: Int
  public var shipDaysLate: Int
  /// What it holds, as the order's lines stand.
  public var lines: [ShipmentLine]
  /// Split, unfilled and fixed are zero: they belong to the order.
  public var terms: CostTerms
  /// `nil` before it has left.
  public var notice: ShippingNotice?
  /// What it takes of stock: items and units, kits taken apart.
  public var items: [ShipmentItem]

  public init(
    id: String, number: Int64, order: String, status: ShipmentStatus, routed: RoutedShipment, carrier: String,
    items: [ShipmentItem]
  ) {
    self.id = id
    self.number = number
    self.order = order
    self.status = status
    self.carrier = carrier
    self.items = items
    location = routed.location
    service = routed.service
    zone = routed.zone
    parcels = routed.parcels
    billableWeight = routed.billableWeight
    shipDate = routed.shipDate
    deliveryDate = routed.deliveryDate
    daysLate = routed.daysLate
    shipDaysLate = routed.shipDaysLate
    lines = routed.lines.map { ShipmentLine(line: $0.line, sku: $0.sku, quantity: $0.quantity) }
    terms = routed.terms
  }

  /// A shipment that holds nothing and costs nothing yet.
  init(
    id: String, number: Int64, order: String, status: ShipmentStatus, location: String, service: String,
    carrier: String, zone: String, shipDate: Day, deliveryDate: Day
  ) {
    self.id = id
    self.number = number
    self.order = order
    self.status = status
    self.location = location
    self.service = service
    self.carrier = carrier
    self.zone = zone
    self.shipDate = shipDate
    self.deliveryDate = deliveryDate
    parcels = 0
    billableWeight = 0
    daysLate = 0
    shipDaysLate = 0
    lines = []
    terms = CostTerms()
    items = []
  }

  /// Units (or kits) of a line that it holds. O(its lines).
  public func quantity(ofLine line: String) -> Int { lines.first { $0.line == line }?.quantity ?? 0 }

  /// Units that leave: a kit counts its components. O(its items).
  public var units: Int { items.reduce(0) { $0 + $1.quantity } }
}
