internal import RoutingModel

extension BoundOrder {
  /// The relaxation of an order with too many contents: each line for itself, without what is paid for whole
  /// shipments.
  func longLeast() -> Int128 {
    var sum: Int128 = 0
    for line in steps.indices {
      let units = Int128(steps[line] * stepQuantity[line])
      let cost = network.orders.unfilledUnitCost[network.orders.lines(order).lowerBound + line]
      // The lines' shares of the unfilled term, each rounded with the order's penalty and that taken off again,
      // less one millionth each, are no more than the term.
      let leaving = Int128(self.leaving(cost * units, withOrder: true) - self.leaving(0, withOrder: true) - 1)
      sum += network.index.splitsLines(order) ? dividedLine(line, leaving) : wholeLine(line, leaving)
    }
    return sum
  }

  private func wholeLine(_ line: Int, _ leaving: Int128) -> Int128 {
    var least = leaving
    for place in places.indices where room[place * steps.count + line] > 0 {
      let perLine = network.locations.costPerLine[places[place].location]
      for choice in places[place].offers {
        if let cost = stepCost(line, place, choice) { least = min(least, cost + Int128(perLine)) }
      }
    }
    return least
  }

  /// The cheapest step of a line that may be divided, times its steps.
  private func dividedLine(_ line: Int, _ leaving: Int128) -> Int128 {
    let count = Int128(steps[line])
    var least = leaving >= 0 ? leaving / count : -((-leaving + count - 1) / count)
    for place in places.indices where room[place * steps.count + line] > 0 {
      for choice in places[place].offers {
        if let cost = stepCost(line, place, choice) { least = min(least, cost) }
      }
    }
    return least * count
  }

  /// Handling, stock value, prices and the lowest fees of the units in a step; `nil` where one has no fee.
  private func stepCost(_ line: Int, _ place: Int, _ choice: Int) -> Int128? {
    let card = network.tariffs.tariffs[choices[choice].service].feeCard
    var sum: Int128 = 0
    for part in parts(line) {
      var unit = unitCost[place * items.count + partGroup[part]] + choices[choice].unitPrice
      if card >= 0 {
        let feeClass = network.items.feeClass[Int(items[partGroup[part]])]
        guard let fee = network.tariffs.lowestFee(card: card, feeClass: feeClass) else { return nil }
        unit += fee
      }
      sum += Int128(unit) * Int128(partUnits[part])
    }
    return sum
  }
}
