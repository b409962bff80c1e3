extension OrderPricer {
  /// Calls `body` with every supply that the loaded content uses by a candidate, and how much of it.
  @inline(__always)
  package func forEachUse(_ candidate: Candidate, _ body: (_ number: Int, _ amount: Int) -> Void) {
    problem.numbers.forEachShipmentUse(offer: candidate.offer) { body($0, 1) }
    body(problem.numbers.units(departure: candidate.departure), units)
    for group in groupUnits.indices where groupUnits[group] > 0 {
      let entry = entry(group: group, location: candidate.location)
      if entry < 0 { continue }
      let amount = groupUnits[group]
      problem.numbers.forEachItemUse(entry: entry, channel: problem.batch.channel[order]) { body($0, amount) }
    }
  }
}
