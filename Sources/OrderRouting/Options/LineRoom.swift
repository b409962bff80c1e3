extension OrderPricer {
  /// Steps of a line that all locations together could ship with what is left; 0 where its SKU is unknown.
  func shippableSteps(_ line: Int, ledger: Ledger) -> Int {
    var sum = 0
    var last: Int32 = -1
    for candidate in candidates where candidate.location != last {
      last = candidate.location
      sum += room(line, at: candidate.location, ledger: ledger)
      if sum >= steps[line] { return steps[line] }
    }
    return sum
  }

  /// Steps of a line, up to all, that one location could ship with what is left.
  package func room(_ line: Int, at location: Int32, ledger: Ledger) -> Int {
    let components = components(of: line)
    if components.isEmpty { return 0 }
    var most = steps[line]
    for index in components {
      let (group, units) = component(index)
      most = min(most, ledger.room(self, group: group, at: location) / units)
      if most == 0 { return 0 }
    }
    return most
  }
}
