internal import OrderRouting

/// Which supplies the orders could exceed together, and so must be shared out. All others never bind.
struct Contention: Sendable {
  /// By resource.
  private(set) var isContested: [Bool]

  /// O(orders × locations), divided over the threads.
  init(_ problem: RoutingProblem, ledger: Ledger, classes: OrderClasses, threads: Int) {
    let ranges = Parallel.ranges(classes.count, atLeast: 1024)
    let workers = Parallel.gather(
      ranges.count, threads: threads, { Worker(problem) },
      body: { index, worker in worker.add(ranges[index], classes, ledger) })
    let supply = problem.supply
    isContested = Array(repeating: false, count: supply.count)
    for resource in supply.indices {
      var demand = 0
      for worker in workers { demand = clampedSum(demand, worker.demand[resource]) }
      isContested[resource] = demand > supply[resource]
    }
  }

  private struct Worker: Sendable {
    var pricer: OrderPricer
    var demand: [Int]

    init(_ problem: RoutingProblem) {
      pricer = OrderPricer(problem)
      demand = Array(repeating: 0, count: problem.numbers.count)
    }

    mutating func add(_ range: Range<Int>, _ classes: OrderClasses, _ ledger: Ledger) {
      for number in range {
        guard let first = classes.orders(number).first else { continue }
        let size = classes.size(number)
        pricer.begin(Int(first))
        pricer.forEachLargestUse(ledger) { resource, amount in
          demand[resource] = clampedSum(demand[resource], clampedProduct(amount, size))
        }
      }
    }
  }
}

/// Demands beyond all supplies need not be told apart.
private let largestDemand = Int.max / 4

private func clampedSum(_ left: Int, _ right: Int) -> Int { min(largestDemand, left + right) }

private func clampedProduct(_ left: Int, _ right: Int) -> Int {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? largestDemand : min(largestDemand, product)
}

extension OrderPricer {
  /// Calls `body` with every supply that some option of the order may use, and the most that it can.
  func forEachLargestUse(_ ledger: Ledger, _ body: (_ number: Int, _ amount: Int) -> Void) {
    var next = 0
    while next < candidates.count {
      let first = next
      let location = candidates[first].location
      while next < candidates.count, candidates[next].location == location { next += 1 }
      var units = 0
      var parts = 0
      for line in steps.indices where room(line, at: location, ledger: ledger) > 0 {
        // One shipment holds no more than there is room for, but several could try to.
        let most = steps[line]
        parts += most
        for index in components(of: line) {
          let (group, perStep) = component(index)
          units += most * perStep
          let entry = entry(group: group, location: location)
          if entry < 0 { continue }
          problem.numbers.forEachItemUse(entry: entry, channel: problem.batch.channel[order]) {
            body($0, most * perStep)
          }
        }
      }
      if parts == 0 { continue }
      forEachLargestUse(ofLimits: candidates[first..<next], parts: parts, units: units, body)
    }
  }

  /// The same of the limits of departures and services that the candidates of a location leave by.
  private func forEachLargestUse(
    ofLimits candidates: ArraySlice<Candidate>, parts: Int, units: Int,
    _ body: (_ number: Int, _ amount: Int) -> Void
  ) {
    let shipments = min(parts, problem.batch.maxShipments[order])
    var departure: Int32 = -1
    for candidate in candidates {
      if candidate.departure != departure {
        departure = candidate.departure
        body(problem.numbers.shipments(departure: departure), shipments)
        body(problem.numbers.units(departure: departure), units)
      }
      problem.numbers.forEachServiceUse(offer: candidate.offer) { body($0, shipments) }
    }
  }
}
