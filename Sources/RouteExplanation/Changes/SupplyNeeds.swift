internal import OrderRouting

/// What shipments of one order need of each supply, those included of which there is no row.
struct SupplyNeeds {
  private var uses: [(number: Int, amount: Int)] = []
  /// Of items that the location has no row of stock for.
  private var unstocked: [(supply: Supply, amount: Int)] = []

  /// Adds the content that a pricer has loaded.
  mutating func add(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) {
    pricer.forEachUse(candidate) { number, amount in
      if let index = uses.firstIndex(where: { $0.number == number }) {
        uses[index].amount += amount
      } else {
        uses.append((number, amount))
      }
    }
    let network = pricer.network
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      if pricer.entry(group: group, location: candidate.location) >= 0 { continue }
      let supply = Supply.stock(
        location: network.locations[Int(candidate.location)].id,
        sku: network.items[Int(pricer.groupItem[group])].sku)
      if let index = unstocked.firstIndex(where: { $0.supply == supply }) {
        unstocked[index].amount += pricer.groupUnits[group]
      } else {
        unstocked.append((supply, pricer.groupUnits[group]))
      }
    }
  }

  /// What is to be raised, and by how much, where the plan left too little with what the order gives back.
  func changes(_ state: PlanState, _ facts: FactTables, _ own: OptionUses) -> [ScenarioChange] {
    var changes: [ScenarioChange] = []
    for use in uses {
      let amount = state.remaining.amounts[use.number]
      if amount == SupplyNumbers.unlimited { continue }
      var short = use.amount - amount - own.amount(use.number)
      if short <= 0 { continue }
      if use.number < facts.stockRow.count { short += facts.missingStock(entry: use.number) }
      let supply = state.problem.numbers.supply(use.number, state.problem.network).onAnyDay
      if let index = changes.firstIndex(where: { if case .supply(supply, _) = $0 { true } else { false } }) {
        // Each day has the limit for itself.
        if case .supply(_, let add) = changes[index], add < short {
          changes[index] = .supply(supply, add: short)
        }
      } else {
        changes.append(.supply(supply, add: short))
      }
    }
    return changes + unstocked.map { .supply($0.supply, add: $0.amount) }
  }
}
