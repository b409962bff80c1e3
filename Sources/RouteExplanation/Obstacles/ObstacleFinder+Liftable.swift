internal import OrderRouting

// Rules that somebody can lift.
extension ObstacleFinder {
  /// Every rule that keeps the loaded content from a lane and could be lifted: the channel's, tags', and the order's own.
  func liftableRules(_ pricer: OrderPricer, lane first: Int32) -> [ScenarioFact] {
    var rules: [ScenarioFact] = []
    if !pricer.isAllowedByChannel(first) { rules.append(channelRule(pricer.order, first)) }
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      for fact in barringTags(pricer, item: Int(pricer.groupItem[group]), first) { rules.add(fact) }
    }
    return rules + choices(pricer.order, first)
  }
}

extension [ScenarioFact] {
  /// Adds a fact of a cell that no fact is of yet, whatever else it says.
  mutating func add(_ fact: ScenarioFact) {
    if !contains(where: { $0.isOfSameCell(as: fact) }) { append(fact) }
  }
}
