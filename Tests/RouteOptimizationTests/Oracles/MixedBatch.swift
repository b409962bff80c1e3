import OrderRouting

/// Small batches of everything at once: an order too long to be listed, short ones for the same items, one that
/// shares nothing, and locations that may have to be opened; with the same batch as brute force can go through it.
struct MixedBatch {
  let scenario: Scenario
  /// The long order's many lines of one unit as a line for each item that may be divided: the same plans at the
  /// same cost, for nothing here is counted by line.
  let merged: Scenario

  init(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 4_100)
    var scenario = TinyScenario.make()
    scenario.items.append(Item(sku: "FREE", weight: 1))
    scenario.locations = ["L", "M"].map { TinyScenario.location($0) }
    scenario.stock = ["L", "M"].flatMap { location in
      ["X", "Y", "Z"].map { StockRow(location: location, sku: $0, onHand: random.number(1...6)) }
    }
    scenario.stock.append(StockRow(location: "L", sku: "FREE", onHand: nil))
    for index in scenario.locations.indices {
      scenario.locations[index].costPerShipment = random.money(0...600)
      scenario.locations[index].costPerUnit = random.money(0...200)
      if random.chance(35) { scenario.locations[index].fixedCost = random.money(1...3_000) }
      if random.chance(30) { scenario.locations[index].maxUnits = random.number(4...12) }
      if random.chance(15) { scenario.locations[index].maxShipments = random.number(1...3) }
    }
    scenario.policy.unfilledUnitPenalty = random.money(100...2_000)
    scenario.policy.splitPenalty = random.money(0...200)
    scenario.policy.maxShipments = random.number(1...2)
    let skus = (0..<13).map { $0 == 0 ? "X" : random.pick(["X", "Y"]) }
    scenario.orders = [TinyScenario.order("long", skus.map { ($0, 1) })]
    for number in 1...random.number(1...3) {
      let lines = (0..<random.number(1...2)).map { _ in (random.pick(["X", "Y", "Z"]), random.number(1...2)) }
      var order = TinyScenario.order("short \(number)", lines)
      order.priority = random.pick([0.5, 1, 1, 2])
      scenario.orders.append(order)
    }
    scenario.orders.append(TinyScenario.order("free", [("FREE", 1)]))
    var merged = scenario
    let counts = ["X", "Y"].map { sku in (sku, skus.count { $0 == sku }) }
    merged.orders[0] = TinyScenario.order("long", counts.filter { $0.1 > 0 })
    merged.orders[0].splitLines = true
    self.scenario = scenario
    self.merged = merged
  }
}
