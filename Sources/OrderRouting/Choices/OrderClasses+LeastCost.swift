extension OrderClasses {
  /// The sum over all classes that can be listed of the cheapest option at prices, whatever the others use.
  ///
  /// The same as from a table with every choice, without keeping any: what is dearer than the best so far is not
  /// looked at.
  ///
  /// - Parameter prices: by resource.
  func leastCost(_ problem: RoutingProblem, ledger: Ledger, prices: [Int64], threads: Int) -> Int128 {
    let ranges = Parallel.ranges(count, atLeast: 256)
    let sums = Parallel.map(
      ranges.count, threads: threads,
      {
        var solver = OrderSolver(problem)
        solver.prices = prices
        return solver
      },
      body: { index, solver in
        var sum: Int128 = 0
        for number in ranges[index] {
          guard let order = orders(number).first else { continue }
          solver.pricer.begin(Int(order))
          if !solver.isListable(ledger) { continue }
          sum += Int128(solver.leastCost(ledger)) * Int128(size(number))
        }
        return sum
      })
    return sums.reduce(0, +)
  }
}
