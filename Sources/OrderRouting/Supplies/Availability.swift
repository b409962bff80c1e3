/// Units of a SKU that a channel may sell.
public struct Availability: Codable, Hashable, Sendable {
  public var sku: String
  /// Over all locations; `nil`: unlimited.
  public var available: Int?
  /// Locations with any, in the order of the network.
  public var byLocation: [AtLocation]

  public struct AtLocation: Codable, Hashable, Sendable {
    public var location: String
    /// Above 0; `nil`: unlimited.
    public var available: Int?

    public init(location: String, available: Int?) {
      self.location = location
      self.available = available
    }
  }

  public init(sku: String, available: Int?, byLocation: [AtLocation]) {
    self.sku = sku
    self.available = available
    self.byLocation = byLocation
  }
}

/// What a channel may sell of the supplies of a network.
///
/// A location counts where the channel's rules allow it for at least one service; what is left of an allocation caps
/// it. A kit is there as often as its scarcest component at the same location, and never spans locations. Closures and
/// capacities do not count, for they hold for days.
public struct AvailabilityRule: Sendable {
  public let network: Network
  public let channel: String
  /// Of allocations; 0 for a channel that no rule and no allocation names.
  private let number: Int32
  /// By location.
  private let isAllowed: [Bool]

  /// O(lanes).
  public init(_ network: Network, channel: String) {
    self.network = network
    self.channel = channel
    number = network.channels.number(of: channel)
    var isAllowed = [Bool](repeating: false, count: network.locations.count)
    for lane in 0..<network.offers.laneCount {
      let location = Int(network.offers.location[network.offers.firstOffer(ofLane: lane)])
      if network.channels.terms(channel: number, lane: Int32(lane)).allowed { isAllowed[location] = true }
    }
    self.isAllowed = isAllowed
  }

  /// What there is of an item or kit now; 0 of a SKU that the network does not have.
  ///
  /// O(positions of its items × log).
  /// - Parameter supplies: of the rule's network.
  public func availability(of sku: String, in supplies: Supplies) -> Availability {
    precondition(supplies.network === network, "supplies are those of the rule's network")
    var availability = Availability(sku: sku, available: 0, byLocation: [])
    guard let product = network.catalog.product(sku) else { return availability }
    let components = network.catalog.components(product).map { network.catalog.component($0) }
    guard let first = components.first else { return availability }
    for entry in supplies.positions.entries(item: first.item) {
      let place = supplies.positions.location[Int(entry)]
      let location = Int(place)
      guard isAllowed[location] else { continue }
      let units =
        components.map { component in
          let units = available(component.item, at: place, supplies)
          return units == SupplyNumbers.unlimited ? units : units / component.units
        }.min() ?? 0
      if units == 0 { continue }
      let isUnlimited = units == SupplyNumbers.unlimited
      availability.byLocation.append(
        Availability.AtLocation(
          location: network.locations[location].id, available: isUnlimited ? nil : units))
      availability.available = isUnlimited ? nil : availability.available.map { $0 + units }
    }
    return availability
  }

  /// Units of an item at a location, at least 0: what is left there, and of the channel's allocation.
  private func available(_ item: Int32, at location: Int32, _ supplies: Supplies) -> Int {
    guard let entry = supplies.positions.entry(item: item, location: location) else { return 0 }
    let left = supplies.left(entry: Int(entry))
    guard let allocation = supplies.positions.allocation(entry: entry, channel: number) else {
      return max(0, left)
    }
    let supply = Supply.allocation(
      location: network.locations[Int(location)].id, sku: network.items[Int(item)].sku, channel: channel)
    return max(0, min(left, supplies.positions.allocationLimit[Int(allocation)] - supplies.used(supply)))
  }
}
