/// The most of an order that one location can ship at once, taken line by line in the order's order.
package struct LocationFill: Sendable {
  package private(set) var content: [Int] = []
  /// Units of the order's lines in ``content``: kits count as one.
  package private(set) var quantity = 0
  package private(set) var candidate: OrderPricer.Candidate?
  package private(set) var cost: Int64 = 0
  /// Steps by line that the departure at work has and may ship.
  private var stocked: [Int] = []
  private var trial: [Int] = []
  private var taken: [Int] = []

  package init() {}

  /// Looks for the offer at a location that ships the most of `left`, and of those the cheapest.
  ///
  /// - Parameters:
  ///   - candidates: the location's offers, a range of the pricer's candidates.
  ///   - left: steps by line that are still to ship.
  ///   - Returns: whether anything can ship.
  package mutating func fill(
    _ pricer: inout OrderPricer, _ candidates: Range<Int>, left: [Int], remaining: RemainingSupplies
  ) -> Bool {
    candidate = nil
    quantity = 0
    var departure: Int32 = -1
    for index in candidates {
      let offered = pricer.candidates[index]
      if !remaining.fits(shipmentBy: offered.offer) { continue }
      if offered.departure != departure {
        takeStock(&pricer, offered, left: left, remaining: remaining)
        departure = offered.departure
      }
      trial.removeAll(keepingCapacity: true)
      trial.append(contentsOf: stocked)
      guard let price = price(&pricer, offered) else { continue }
      let shipped = trial.indices.reduce(0) { $0 + trial[$1] * pricer.stepQuantity[$1] }
      if shipped > quantity || (shipped == quantity && price < cost) {
        swap(&content, &trial)
        quantity = shipped
        candidate = offered
        cost = price
      }
    }
    return candidate != nil
  }

  /// Fills `stocked` with as many steps of each line as stock, allocations and the location's units allow.
  private mutating func takeStock(
    _ pricer: inout OrderPricer, _ candidate: OrderPricer.Candidate, left: [Int],
    remaining: RemainingSupplies
  ) {
    let channel = pricer.problem.batch.channel[pricer.order]
    stocked.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    for _ in pricer.groupItem { taken.append(0) }
    var unitsLeft = remaining.units(candidate.departure)
    for line in left.indices {
      var most = left[line]
      var units = 0
      for index in pricer.components(of: line) {
        let (group, perStep) = pricer.component(index)
        units += perStep
        let entry = pricer.entry(group: group, location: candidate.location)
        most = min(most, (remaining.room(entry: entry, channel: channel) - taken[group]) / perStep)
      }
      most = units == 0 ? 0 : min(most, unitsLeft / units)
      for index in pricer.components(of: line) {
        let (group, perStep) = pricer.component(index)
        taken[group] += most * perStep
      }
      if unitsLeft != SupplyNumbers.unlimited { unitsLeft -= most * units }
      stocked.append(most)
    }
  }

  /// The price of `trial`; where it may not ship whole, of the lines of it that may, added one by one.
  private mutating func price(_ pricer: inout OrderPricer, _ offered: OrderPricer.Candidate) -> Int64? {
    if trial.allSatisfy({ $0 == 0 }) { return nil }
    pricer.load(trial)
    if let price = pricer.price(offered) { return price.total }
    if dropRefused(pricer, offered) {
      if trial.allSatisfy({ $0 == 0 }) { return nil }
      pricer.load(trial)
      if let price = pricer.price(offered) { return price.total }
    }
    let wanted = trial
    for line in trial.indices { trial[line] = 0 }
    var price: Int64?
    for line in wanted.indices {
      var steps = wanted[line]
      while steps > 0 {
        trial[line] = steps
        pricer.load(trial)
        if let found = pricer.price(offered) {
          price = found.total
          break
        }
        steps /= 2
      }
      trial[line] = steps
    }
    return price
  }

  /// Takes the lines out of `trial` that the offer ships with no content: whether there were any.
  private mutating func dropRefused(_ pricer: OrderPricer, _ offered: OrderPricer.Candidate) -> Bool {
    var dropped = false
    for line in trial.indices where trial[line] > 0 && pricer.isRefused(line, by: offered.offer) {
      trial[line] = 0
      dropped = true
    }
    return dropped
  }
}
