internal import RoutingModel

/// What counts of every location: what its shipments cost and how much it may ship.
struct BoundLocations: Sendable {
  private(set) var costPerShipment: [Int64] = []
  private(set) var costPerLine: [Int64] = []
  private(set) var costPerUnit: [Int64] = []
  /// `Int.max` without a limit.
  private(set) var maxUnits: [Int] = []
  /// Whether it may have any shipment.
  private(set) var isOpen: [Bool] = []

  init(_ locations: [Location]) {
    for location in locations {
      costPerShipment.append(location.costPerShipment.millionths)
      costPerLine.append(location.costPerLine.millionths)
      costPerUnit.append(location.costPerUnit.millionths)
      maxUnits.append(location.maxUnits ?? .max)
      isOpen.append(location.maxShipments ?? 1 > 0)
    }
  }

  var count: Int { isOpen.count }
}
