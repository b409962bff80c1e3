/// A lower bound on the cost of an order too long to enumerate: each line alone, at its cheapest location
/// and offer, without postage. Postage, surcharges, lateness and opening cost at least nothing.
package struct LongOrderBound {
  package let pricer: OrderPricer

  package init(pricer: OrderPricer) { self.pricer = pricer }

  package func value(remaining: RemainingSupplies) -> Int64 {
    let problem = pricer.problem
    var sum: Int64 = 0
    for line in pricer.steps.indices {
      var alone = [Int](repeating: 0, count: pricer.steps.count)
      alone[line] = pricer.steps[line]
      // Rounding apart, what the line adds to the order's unfilled cost.
      var least = pricer.unfilledCost(alone) - pricer.unfilledOrderCost - 1
      if pricer.problem.batch.splitsLines[pricer.order] {
        least = min(least, dividedLine(line, leaving: least, remaining: remaining))
      } else {
        for candidate in pricer.candidates
        where pricer.room(line, at: candidate.location, remaining: remaining) > 0 {
          let perLine = problem.network.tariffs[Int(candidate.offer)].costPerLine
          guard let units = unitsCost(line, by: candidate) else { continue }
          least = min(least, perLine + units)
        }
      }
      sum += least
    }
    return sum
  }

  /// The cheapest step of a line that may be divided, times its steps.
  private func dividedLine(_ line: Int, leaving: Int64, remaining: RemainingSupplies) -> Int64 {
    let steps = Int64(pricer.steps[line])
    var least = leaving >= 0 ? leaving / steps : -((-leaving + steps - 1) / steps)
    for candidate in pricer.candidates
    where pricer.room(line, at: candidate.location, remaining: remaining) > 0 {
      if let units = unitsCost(line, by: candidate) { least = min(least, units) }
    }
    return least * steps
  }

  /// Handling, lowest fees and stock value of one step of a line; `nil` where a unit has no fee.
  private func unitsCost(_ line: Int, by candidate: OrderPricer.Candidate) -> Int64? {
    let problem = pricer.problem
    let tariff = problem.network.tariffs[Int(candidate.offer)]
    var sum: Int64 = 0
    for index in pricer.components(of: line) {
      let (group, units) = pricer.component(index)
      let entry = pricer.entry(group: group, location: candidate.location)
      var unit = tariff.costPerUnit + (entry >= 0 ? problem.positions.value[Int(entry)] : 0)
      if tariff.feeCard >= 0 {
        let feeClass = problem.network.catalog.feeClassOfItem[Int(pricer.groupItem[group])]
        guard let fee = problem.network.books.fees.lowestFee(card: tariff.feeCard, feeClass: feeClass) else {
          return nil
        }
        unit += fee
      }
      sum += unit * Int64(units)
    }
    return sum
  }
}
