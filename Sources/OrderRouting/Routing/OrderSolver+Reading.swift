extension OrderSolver {
  /// What a shipment of an option for the order costs and uses; its quantities and uses are appended.
  mutating func readShipment(
    _ index: Int, of option: OrderOption, into quantities: inout [Int], _ uses: inout [SupplyUse]
  ) -> (price: ShipmentCost, use: Int64, shipment: RoutedShipment) {
    let offer = option.offers[index]
    let content = option.content(index, lines: pricer.steps.count)
    pricer.load(content)
    guard let candidate = pricer.candidate(offer: offer), let price = pricer.price(candidate) else {
      preconditionFailure("an order was routed as it may not ship")
    }
    for (line, steps) in content.enumerated() {
      quantities.append(steps * pricer.stepQuantity[line])
      leave(steps, of: line)
    }
    pricer.forEachUse(candidate) { uses.append(SupplyUse(resource: $0, amount: $1)) }
    let shipment = RoutedShipment(
      location: Int(candidate.location), service: Int(problem.offers.serviceRow[Int(offer)]))
    return (price, usePrice(candidate), shipment)
  }

  /// The split and unfilled terms of an option whose shipments have been read.
  func readRest(of option: OrderOption) -> (split: Int64, unfilled: Int64) {
    let prior = problem.batch.priorShipments[pricer.order]
    let extra = option.offers.isEmpty ? 0 : option.offers.count + prior - 1
    return (
      problem.scenario.policy.splitPenalty.millionths * Int64(extra), pricer.unfilledCost(rest)
    )
  }
}
