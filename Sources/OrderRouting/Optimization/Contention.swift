/// Which supplies the orders could exceed together, and so must be shared out. All others never bind.
struct Contention: Sendable {
  /// By resource.
  private(set) var isContested: [Bool]

  init(_ problem: RoutingProblem, ledger: Ledger) {
    var demand = [Int](repeating: 0, count: problem.resources.count)
    var pricer = OrderPricer(problem)
    for order in 0..<problem.batch.count {
      pricer.begin(order)
      pricer.forEachLargestUse(ledger) { resource, amount in
        demand[resource] += amount
      }
    }
    isContested = demand.indices.map { demand[$0] > problem.resources.supply[$0] }
  }
}

extension OrderPricer {
  /// Calls `body` with every resource that some option of the order may use, and the most that it can.
  func forEachLargestUse(_ ledger: Ledger, _ body: (_ resource: Int, _ amount: Int) -> Void) {
    let resources = problem.resources
    for place in candidatesByLocation() {
      let location = candidates[place.lowerBound].location
      var units = 0
      var parts = 0
      for line in steps.indices where room(line, at: location, ledger: ledger) > 0 {
        // One shipment holds no more than there is room for, but several could try to.
        let most = steps[line]
        parts += most
        for index in components(of: line) {
          let (group, perStep) = component(index)
          units += most * perStep
          forEachStockUse(group: group, at: location, units: most * perStep, body)
        }
      }
      if parts == 0 { continue }
      let shipments = min(parts, problem.batch.maxShipments[order])
      body(resources.shipments(location: location), shipments)
      body(resources.units(location: location), units)
      for index in place { body(resources.shipments(offer: candidates[index].offer), shipments) }
    }
  }

  private func forEachStockUse(
    group: Int, at location: Int32, units: Int, _ body: (_ resource: Int, _ amount: Int) -> Void
  ) {
    let entry = entry(group: group, location: location)
    if entry < 0 { return }
    body(problem.resources.stock(entry), units)
    if let allocation = problem.inventory.allocation(entry: entry, channel: problem.batch.channel[order]) {
      body(problem.resources.allocation(allocation), units)
    }
  }
}
