internal import OrderRouting

// Stock, channels, tags and the order's own choice.
extension ObstacleFinder {
  func missingStock(_ pricer: OrderPricer, at location: Int32) -> ScenarioFact? {
    let place = problem.network.locations[Int(location)].id
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let needed = pricer.groupUnits[group]
      let entry = pricer.entry(group: group, location: location)
      let sku = problem.network.items[Int(pricer.groupItem[group])].sku
      if entry < 0 {
        return ScenarioFact(
          .stock, row: nil, column: "sku", value: sku, text: "\(place) does not stock \(sku)")
      }
      let there = problem.sellable[Int(entry)]
      if there >= needed { continue }
      let row = Int(facts.stockRow[Int(entry)])
      let stock = facts.scenario.stock[row]
      var kept = stock.reserved > 0 ? ", \(stock.reserved) reserved" : ""
      if stock.safetyStock > 0 { kept += ", \(stock.safetyStock) kept as safety stock" }
      let onHand = stock.onHand.map { "\($0)" } ?? "unlimited"
      return ScenarioFact(
        .stock, row: row, column: "on_hand", value: onHand,
        text: "\(place) has \(there) of \(sku) to sell (\(onHand) on hand\(kept)), \(needed) needed")
    }
    return nil
  }

  func channelRule(_ order: Int, _ first: Int32) -> ScenarioFact {
    let lane = problem.network.offers.lane[Int(first)]
    let row = problem.network.channels.terms(channel: problem.batch.channel[order], lane: lane).row
    let channel = problem.orders[order].channel
    let who = channel.isEmpty ? "orders without a channel" : "orders of \(channel)"
    return ScenarioFact(
      .channelRules, row: Int(row), column: "allowed", value: "no",
      text: "\(who) may not ship from \(location(first).id) by \(service(first).id)")
  }

  /// What bars the first item that is barred.
  func barringTag(_ pricer: OrderPricer, _ first: Int32) -> ScenarioFact? {
    if pricer.isAllowedByTags(first) { return nil }
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let item = Int(pricer.groupItem[group])
      if pricer.isAllowedByTags(item: item, first) { continue }
      if let fact = barringTags(pricer, item: item, first).first { return fact }
    }
    return nil
  }

  /// Everything that bars an item: the location, the service, restrictions.
  func barringTags(_ pricer: OrderPricer, item: Int, _ first: Int32) -> [ScenarioFact] {
    if pricer.isAllowedByTags(item: item, first) { return [] }
    let (location, service) = (location(first), service(first))
    let sku = problem.network.items[item].sku
    var facts: [ScenarioFact] = []
    for tag in problem.network.items[item].tags {
      if location.excludedTags.contains(where: tag.isID) {
        facts.append(
          ScenarioFact(
            .locations, row: Int(problem.network.offers.location[Int(first)]), column: "excluded_tags",
            value: tag, text: "\(tag) does not ship from \(location.id), and \(sku) is \(tag)"))
      }
      if service.excludedTags.contains(where: tag.isID) {
        facts.append(
          fact(
            ofService: first, "excluded_tags", tag,
            "\(tag) does not ship by \(service.id) from \(location.id), and \(sku) is \(tag)"))
      }
    }
    return facts + restrictions(pricer, item: item, first)
  }

  private func restrictions(_ pricer: OrderPricer, item: Int, _ first: Int32) -> [ScenarioFact] {
    let offers = problem.network.offers
    let destination = problem.batch.destination[pricer.order]
    let rows = problem.batch.destinations.restrictions(class: destination).filter { row in
      problem.network.tagRules.isBarred(
        by: row, location: offers.location[Int(first)], service: offers.serviceSymbol[Int(first)],
        tagSet: problem.network.catalog.tagSetOfItem[item])
    }
    return rows.map { row in
      let rule = facts.scenario.restrictions[Int(row)]
      let area = rule.district.isEmpty ? rule.prefix : rule.district
      let to = [rule.country ?? "", area].filter { !$0.isEmpty }.joined(separator: " ")
      let text =
        rule.tag + " does not ship" + (rule.service.map { " by \($0)" } ?? "")
        + (rule.location.map { " from \($0)" } ?? "") + (to.isEmpty ? "" : " to \(to)")
        + ", and \(problem.network.items[item].sku) is \(rule.tag)"
      return ScenarioFact(.restrictions, row: Int(row), column: "tag", value: rule.tag, text: text)
    }
  }

  /// The first of the order's own lists that leaves a lane out.
  func choice(_ order: Int, _ first: Int32) -> ScenarioFact? { choices(order, first).first }

  /// The order's own lists that leave a lane out.
  func choices(_ order: Int, _ first: Int32) -> [ScenarioFact] {
    let row = facts.scenario.orders[order]
    let (location, service) = (location(first).id, service(first).id)
    var choices: [ScenarioFact] = []
    func add(_ column: String, _ list: [String], _ text: String) {
      choices.append(
        ScenarioFact(
          .orders, row: order, column: column, value: list.joined(separator: "|"), text: text))
    }
    if let list = row.locations, !list.isEmpty, !list.contains(where: location.isID) {
      add("location_ids", list, "the order may ship from \(list.joined(separator: ", ")) only")
    }
    if let list = row.services, !list.isEmpty, !list.contains(where: service.isID) {
      add("service_ids", list, "the order may ship by \(list.joined(separator: ", ")) only")
    }
    if let list = row.excludedLocations, list.contains(where: location.isID) {
      add("excluded_location_ids", list, "the order may not ship from \(list.joined(separator: ", "))")
    }
    return choices
  }
}
