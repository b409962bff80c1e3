public import OrderRouting

/// What a channel may sell, in its own SKUs, packs and locations.
public struct ChannelOffers {
  private let rule: AvailabilityRule
  private let settings: ChannelTables.ChannelSettings
  private let names: ChannelSKUs
  private let places: [Place]
  /// SKUs of the network that the channel has sold under their own names.
  private let seen: Set<String>
  /// Places of the channel that are one location of the network with another: they get nothing, so that it is not
  /// sold twice.
  public let shared: [String]

  private struct Place {
    var name: String
    var id: String
    /// `nil`: nothing is told of it but 0.
    var location: String?
  }

  /// - Parameter seen: SKUs that the channel has sold under the network's own names.
  public init(
    _ network: Network, _ settings: ChannelTables.ChannelSettings, tables: ChannelTables,
    seen: Set<String> = []
  ) {
    rule = AvailabilityRule(network, channel: settings.name)
    self.settings = settings
    self.seen = seen
    names = ChannelSKUs(tables, channel: settings.name)
    var places: [Place] = []
    var shared: [String] = []
    if settings.platform == .shopify {
      let rows = (tables.places[settings.name.lowercased()] ?? [:]).filter { $0.key != "*" }
      for (location, aliases) in Dictionary(grouping: rows, by: \.value).sorted(by: { $0.key < $1.key }) {
        let all = aliases.map(\.key).sorted()
        let id = all.first { $0.hasPrefix("gid://") || $0.allSatisfy(\.isNumber) } ?? ""
        let named = all.filter { $0 != id }
        places.append(Place(name: named.first ?? id, id: id, location: location))
        for name in named.dropFirst() {
          places.append(Place(name: name, id: "", location: nil))
          shared.append(name)
        }
      }
    }
    self.places = places
    self.shared = shared
  }

  /// The offers of a SKU of the network. O(locations × components × log).
  ///
  /// Packs are rounded down; where stock has no end, the most that a channel takes is told.
  public func offers(of sku: String, in supplies: Supplies) -> [StockOffer] {
    offers(of: rule.availability(of: sku, in: supplies))
  }

  /// The offers that come of what the channel may sell of a SKU.
  public func offers(of availability: Availability) -> [StockOffer] {
    let names = names.all(availability.sku, seen: seen.contains(availability.sku))
    return names.flatMap { name in
      if places.isEmpty {
        return [StockOffer(sku: name.sku, quantity: Self.packs(availability.available, name.pack))]
      }
      return places.map { place in
        let there = availability.byLocation.first { $0.location == place.location }
        return StockOffer(
          sku: name.sku, location: place.name, locationID: place.id,
          quantity: there.map { Self.packs($0.available, name.pack) } ?? 0)
      }
    }
  }

  private static func packs(_ units: Int?, _ pack: Int) -> Int {
    min(StockOffer.most, units.map { $0 / pack } ?? StockOffer.most)
  }
}
