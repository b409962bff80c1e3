internal import RoutingModel

extension PlanVerification {
  /// Recomputes the bound that follows from the plan's prices; a plan that states neither is passed over.
  mutating func checkPrices(threads: Int) {
    defer { checkPriceMethod() }
    let stated = plan.summary?.certificate.priceBound
    if plan.prices == nil, stated == nil { return }
    let network = BoundNetwork(index, threads: threads)
    let prices = BoundPrices(network, plan.prices ?? [])
    for remark in prices.remarks {
      let place = PlanFinding.Place(.prices, row: remark.row, column: remark.column)
      findings.append(PlanFinding(remark.severity, remark.code, at: place, remark.message))
    }
    guard prices.areSound else { return }
    let bound = Self.bound(network, prices, threads: threads)
    priceBound = bound
    if let stated, stated > bound {
      error(
        .priceBoundAbovePrices, .plan, "price_bound",
        "Stated is \(stated), the plan's prices prove no more than \(bound).")
    }
  }

  /// A bound that is said to rest on prices alone must follow from them.
  private mutating func checkPriceMethod() {
    guard let certificate = plan.summary?.certificate, let stated = certificate.lowerBound,
      certificate.boundMethod == .prices
    else { return }
    if let priceBound, stated <= priceBound { return }
    let proven = priceBound.map { "no more than \($0)" } ?? "no bound"
    error(
      .boundMethod, .plan, "bound_method",
      "Stated is 'prices' for a lower bound of \(stated), the plan's prices prove \(proven).")
  }

  /// Σ over the orders of the least that each costs at the prices, less what the supplies are worth.
  private static func bound(_ network: BoundNetwork, _ prices: BoundPrices, threads: Int) -> Money {
    let count = network.index.scenario.orders.count
    let chunk = 512
    let sum: @Sendable (Int, inout BoundOrder) -> Int128 = { number, order in
      (number * chunk..<min(count, (number + 1) * chunk)).reduce(Int128(0)) { $0 + order.least($1) }
    }
    let chunks = (count + chunk - 1) / chunk
    let sums = Parallel.map(chunks, threads: threads, { BoundOrder(network, prices) }, body: sum)
    let bound = sums.reduce(0, +) - prices.worth
    // Beyond these every plan costs more, and none so much.
    return Money(millionths: Int64(max(Int128(Int64.min), min(Int128(Int64.max), bound))))
  }
}
