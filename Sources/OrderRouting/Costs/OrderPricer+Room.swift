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

  /// Whether an offer ships a line with no content: for a tag of an item, or because a unit is too heavy or too large.
  /// O(components of the line).
  package func isRefused(_ line: Int, by offer: Int32) -> Bool {
    let (tariff, catalog) = (network.tariffs[Int(offer)], network.catalog)
    for index in components(of: line) {
      let item = Int(groupItem[component(index).group])
      let sides = catalog.sides[item]
      if !isAllowedByTags(item: item, offer) || catalog.weights[item] > tariff.maxParcelWeight
        || catalog.volumes[item] > tariff.maxParcelVolume || sides.longest > tariff.maxLongest
        || sides.lengthAndGirth > tariff.maxLengthAndGirth
      {
        return true
      }
    }
    return false
  }
}
