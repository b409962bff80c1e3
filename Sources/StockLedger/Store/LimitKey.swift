/// A supply as the columns of a row, empty where it has none: what stores key and sort limits by.
public struct LimitKey: Hashable, Comparable, Sendable {
  public var kind: String
  public var location: String
  /// The service or the carrier.
  public var service: String
  public var sku: String
  public var channel: String
  /// Days since 1970-01-01; −1 for an allocation, which has none.
  public var day: Int

  /// Of anything but stock.
  public init(_ supply: Supply) {
    kind = supply.kind.rawValue
    location = supply.location ?? ""
    service = supply.service ?? supply.carrier ?? ""
    sku = supply.sku ?? ""
    channel = supply.channel ?? ""
    day = supply.shipDate.map { Int($0.daysSinceEpoch) } ?? -1
  }

  public init(kind: String, location: String, service: String, sku: String, channel: String, day: Int) {
    self.kind = kind
    self.location = location
    self.service = service
    self.sku = sku
    self.channel = channel
    self.day = day
  }

  /// `nil` where the columns are those of no supply.
  public var supply: Supply? {
    guard let kind = Supply.Kind(rawValue: kind) else { return nil }
    let date = day < 0 ? nil : Day(daysSinceEpoch: Int32(day))
    switch kind {
    case .stock: return .stock(location: location, sku: sku)
    case .allocation: return .allocation(location: location, sku: sku, channel: channel)
    case .locationShipments: return .locationShipments(location: location, shipDate: date)
    case .locationUnits: return .locationUnits(location: location, shipDate: date)
    case .serviceShipments:
      return .serviceShipments(location: location, service: service, shipDate: date)
    case .carrierShipments: return .carrierShipments(carrier: service, shipDate: date)
    }
  }

  public static func < (left: LimitKey, right: LimitKey) -> Bool {
    // One by one: tuples of texts are copied for every comparison.
    if left.kind != right.kind { return left.kind < right.kind }
    if left.location != right.location { return left.location < right.location }
    if left.service != right.service { return left.service < right.service }
    if left.sku != right.sku { return left.sku < right.sku }
    if left.channel != right.channel { return left.channel < right.channel }
    return left.day < right.day
  }
}
