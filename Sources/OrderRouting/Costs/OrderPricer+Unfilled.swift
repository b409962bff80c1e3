// What leaving the order's lines costs.
extension OrderPricer {
  /// What it costs to leave so many steps of each line unfilled.
  package func unfilledCost(_ content: [Int]) -> Int64 { unfilledCost(content[...]) }

  /// The same of a part of an array.
  package func unfilledCost(_ content: ArraySlice<Int>) -> Int64 {
    var sum: Int128 = 0
    var any = false
    let lines = problem.batch.lines(order)
    for (line, count) in content.enumerated() where count > 0 {
      any = true
      let quantity = count * stepQuantity[line]
      sum += problem.batch.unfilledUnitCost[lines.lowerBound + line] * Int128(quantity)
    }
    if !any { return 0 }
    sum += Int128(problem.network.policy.unfilledOrderPenalty.millionths) * Rounding.million
    return Int64(
      Rounding.halfAwayFromZero(
        Int128(problem.batch.priority[order]) * sum, dividingBy: Rounding.million * Rounding.million))
  }

  /// What it costs that the order leaves any unit at all.
  package var unfilledOrderCost: Int64 {
    Rounding.product(
      problem.batch.priority[order], problem.network.policy.unfilledOrderPenalty.millionths)
  }
}
