internal import OrderRouting

/// What one step of each line of an order holds.
struct LongOrderItems: Sendable {
  // By line.
  private(set) var units: [Int] = []
  /// Millionths.
  private(set) var weight: [Int64] = []
  private(set) var volume: [Int64] = []
  /// Of the units: those that are each a parcel by itself.
  private(set) var unitsAlone: [Int] = []

  init(_ pricer: OrderPricer) {
    let catalog = pricer.problem.network.catalog
    for line in pricer.steps.indices {
      var sum = (units: 0, alone: 0, weight: Int64(0), volume: Int64(0))
      for index in pricer.components(of: line) {
        let (group, count) = pricer.component(index)
        let item = Int(pricer.groupItem[group])
        sum.units += count
        if catalog.shipsAlone[item] { sum.alone += count }
        sum.weight += catalog.weights[item] * Int64(count)
        sum.volume += catalog.volumes[item] * Int64(count)
      }
      units.append(sum.units)
      weight.append(sum.weight)
      volume.append(sum.volume)
      unitsAlone.append(sum.alone)
    }
  }
}
