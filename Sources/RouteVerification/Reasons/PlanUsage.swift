internal import RoutingModel

/// What a plan takes of everything that its shipments share.
struct PlanUsage {
  /// Sums by key, in order of first use, each with the last row that added to it.
  struct Tally {
    private(set) var keys: [VerifierKey] = []
    private var sums: [VerifierKey: (sum: Int, row: Int)] = [:]

    subscript(key: VerifierKey) -> Int { sums[key]?.sum ?? 0 }

    func lastRow(_ key: VerifierKey) -> Int { sums[key]?.row ?? 0 }

    mutating func add(_ quantity: Int, to key: VerifierKey, row: Int) {
      if sums[key] == nil { keys.append(key) }
      sums[key] = (self[key] + quantity, row)
    }
  }

  /// Units by (position of location, position of item).
  var stock = Tally()
  /// Units by (position of location, position of item, number of channel).
  var allocations = Tally()
  /// By (position of location, period), the period as ``VerifierIndex/period(of:)`` numbers it.
  var locationShipments = Tally()
  var locationUnits = Tally()
  /// By (position of location, position of service row, period).
  var serviceShipments = Tally()
  /// By (number of carrier, period).
  var carrierShipments = Tally()
}
