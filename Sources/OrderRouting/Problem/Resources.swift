/// Everything that a plan uses up, numbered in one row of supplies: stock, then allocations, then the
/// shipments and the units of locations, then the shipments of offers.
package struct Resources: Sendable {
  /// Units or shipments; ``Inventory/unlimited`` where there is no limit.
  package var supply: [Int]
  /// Where allocations, and with them all that is no stock, begin.
  package let allocations: Int
  private let locationShipments: Int
  private let locationUnits: Int
  private let offerShipments: Int

  package init(_ scenario: Scenario, inventory: Inventory, offers: OfferList) {
    supply = inventory.available
    allocations = supply.count
    supply += inventory.allocationUnits
    locationShipments = supply.count
    supply += scenario.locations.map { $0.maxShipments ?? Inventory.unlimited }
    locationUnits = supply.count
    supply += scenario.locations.map { $0.maxUnits ?? Inventory.unlimited }
    offerShipments = supply.count
    supply += offers.serviceRow.map { scenario.services[Int($0)].maxShipments ?? Inventory.unlimited }
  }

  package var count: Int { supply.count }

  package func stock(_ entry: Int32) -> Int { Int(entry) }
  package func allocation(_ index: Int32) -> Int { allocations + Int(index) }
  package func shipments(location: Int32) -> Int { locationShipments + Int(location) }
  package func units(location: Int32) -> Int { locationUnits + Int(location) }
  package func shipments(offer: Int32) -> Int { offerShipments + Int(offer) }
}
