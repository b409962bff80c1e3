internal import OrderRouting

extension OrderPricer {
  /// What an option of the order begun costs, the opening of locations apart; `nil` where a shipment of it
  /// may not ship.
  mutating func cost(_ option: OrderOption) -> Int64? {
    var left = steps
    var sum: Int64 = 0
    for index in option.offers.indices {
      let content = option.content(index, lines: steps.count)
      load(content)
      guard let candidate = candidate(offer: option.offers[index]), let price = price(candidate) else {
        return nil
      }
      sum += price.total
      for (line, count) in content.enumerated() { left[line] -= count }
    }
    if !option.offers.isEmpty {
      let extra = option.offers.count + problem.batch.priorSplits[order] - 1
      sum += problem.network.policy.splitPenalty.millionths * Int64(extra)
    }
    return sum + unfilledCost(left)
  }
}
