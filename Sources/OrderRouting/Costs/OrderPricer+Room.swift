extension OrderPricer {
  /// Steps of a line, up to all, that one location could ship with what is left.
  package func room(_ line: Int, at location: Int32, remaining: RemainingSupplies) -> Int {
    let components = components(of: line)
    if components.isEmpty { return 0 }
    var most = steps[line]
    let channel = problem.batch.channel[order]
    for index in components {
      let (group, units) = component(index)
      most = min(
        most, remaining.room(entry: entry(group: group, location: location), channel: channel) / units)
      if most == 0 { return 0 }
    }
    return most
  }
}
