internal import OrderRouting

/// Which supplies the orders could exceed together, and so must be shared out. All others never bind.
struct Contention: Sendable {
  /// By number of a supply.
  private(set) var isContested: [Bool]

  /// O(orders × locations), divided over the threads.
  init(_ problem: RoutingProblem, remaining: RemainingSupplies, classes: OrderClasses, threads: Int) {
    let ranges = Parallel.ranges(classes.count, atLeast: 1024)
    let workers = Parallel.gather(
      ranges.count, threads: threads, { Worker(problem) },
      body: { index, worker in worker.add(ranges[index], classes, remaining) })
    let supply = problem.supply
    isContested = Array(repeating: false, count: supply.count)
    for number in supply.indices {
      var demand = 0
      for worker in workers { demand = clampedSum(demand, worker.demand[number]) }
      isContested[number] = demand > supply[number]
    }
  }

  private struct Worker: Sendable {
    var pricer: OrderPricer
    var demand: [Int]

    init(_ problem: RoutingProblem) {
      pricer = OrderPricer(problem)
      demand = Array(repeating: 0, count: problem.numbers.count)
    }

    mutating func add(_ range: Range<Int>, _ classes: OrderClasses, _ remaining: RemainingSupplies) {
      for index in range {
        guard let first = classes.orders(index).first else { continue }
        let size = classes.size(index)
        pricer.begin(Int(first))
        pricer.forEachLargestUse(remaining) { number, amount in
          demand[number] = clampedSum(demand[number], clampedProduct(amount, size))
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

extension Contention {
  /// Whether a shared supply or an opening decides whether the loaded content should leave by a candidate's
  /// departure, whatever the service.
  func matters(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) -> Bool {
    let problem = pricer.problem
    if problem.fixedCosts[Int(candidate.location)] > 0 { return true }
    var matters =
      isContested[problem.numbers.shipments(departure: candidate.departure)]
      || isContested[problem.numbers.units(departure: candidate.departure)]
    let channel = problem.batch.channel[pricer.order]
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 && !matters {
      let entry = pricer.entry(group: group, location: candidate.location)
      if entry < 0 { continue }
      problem.numbers.forEachItemUse(entry: entry, channel: channel) { if isContested[$0] { matters = true } }
    }
    return matters
  }

  /// The same for candidates between which, for the loaded content, no shared supply or opening decides.
  func key(_ pricer: OrderPricer, _ candidate: OrderPricer.Candidate) -> Int64 {
    let problem = pricer.problem
    var matters = problem.fixedCosts[Int(candidate.location)] > 0
    var departureMatters = false
    var offerMatters = false
    let numbers = problem.numbers
    numbers.forEachServiceUse(offer: candidate.offer) { if isContested[$0] { offerMatters = true } }
    if offerMatters { return Int64(candidate.offer) << 32 | 1 }
    departureMatters =
      isContested[numbers.shipments(departure: candidate.departure)]
      || isContested[numbers.units(departure: candidate.departure)]
    if departureMatters { return Int64(candidate.departure) << 32 | 2 }
    pricer.forEachUse(candidate) { number, _ in if isContested[number] { matters = true } }
    return matters ? Int64(candidate.location) << 32 | 3 : 0
  }
}

extension OrderPricer {
  /// Calls `body` with every supply that some option of the order may use, and the most that it can.
  func forEachLargestUse(_ remaining: RemainingSupplies, _ body: (_ number: Int, _ amount: Int) -> Void) {
    var next = 0
    while next < candidates.count {
      let first = next
      let location = candidates[first].location
      while next < candidates.count, candidates[next].location == location { next += 1 }
      var units = 0
      var parts = 0
      for line in steps.indices where room(line, at: location, remaining: remaining) > 0 {
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
