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
          .stock, row: nil, column: "sku", value: sku, text: "\(place) has no row of stock for \(sku)")
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

  func barringTag(_ pricer: OrderPricer, _ first: Int32) -> ScenarioFact? {
    if pricer.isAllowedByTags(first) { return nil }
    let (location, service) = (location(first), service(first))
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let item = Int(pricer.groupItem[group])
      if pricer.isAllowedByTags(item: item, first) { continue }
      let sku = problem.network.items[item].sku
      for tag in problem.network.items[item].tags {
        if location.excludedTags.contains(tag) {
          return ScenarioFact(
            .locations, row: Int(problem.network.offers.location[Int(first)]), column: "excluded_tags",
            value: tag, text: "\(tag) does not ship from \(location.id), and \(sku) is \(tag)")
        }
        if service.excludedTags.contains(tag) {
          return fact(
            ofService: first, "excluded_tags", tag,
            "\(tag) does not ship by \(service.id) from \(location.id), and \(sku) is \(tag)")
        }
      }
      if let fact = restriction(pricer, item: item, first) { return fact }
    }
    return nil
  }

  private func restriction(_ pricer: OrderPricer, item: Int, _ first: Int32) -> ScenarioFact? {
    let offers = problem.network.offers
    let destination = problem.batch.destination[pricer.order]
    for row in problem.batch.destinations.restrictions(class: destination)
    where problem.network.tagRules.isBarred(
      by: row, location: offers.location[Int(first)], service: offers.serviceSymbol[Int(first)],
      tagSet: problem.network.catalog.tagSetOfItem[item])
    {
      let rule = facts.scenario.restrictions[Int(row)]
      let area = rule.district.isEmpty ? rule.prefix : rule.district
      let to = [rule.country ?? "", area].filter { !$0.isEmpty }.joined(separator: " ")
      let text =
        rule.tag + " does not ship" + (rule.service.map { " by \($0)" } ?? "")
        + (rule.location.map { " from \($0)" } ?? "") + (to.isEmpty ? "" : " to \(to)")
        + ", and \(problem.network.items[item].sku) is \(rule.tag)"
      return ScenarioFact(.restrictions, row: Int(row), column: "tag", value: rule.tag, text: text)
    }
    return nil
  }

  /// Which of the order's own lists leaves a lane out.
  func choice(_ order: Int, _ first: Int32) -> ScenarioFact {
    let row = facts.scenario.orders[order]
    let (location, service) = (location(first).id, service(first).id)
    func fact(_ column: String, _ list: [String], _ text: String) -> ScenarioFact {
      ScenarioFact(.orders, row: order, column: column, value: list.joined(separator: "|"), text: text)
    }
    if let list = row.locations, !list.isEmpty, !list.contains(location) {
      return fact("location_ids", list, "the order is for \(list.joined(separator: ", ")), not \(location)")
    }
    if let list = row.services, !list.isEmpty, !list.contains(service) {
      return fact("service_ids", list, "the order is for \(list.joined(separator: ", ")), not \(service)")
    }
    return fact(
      "excluded_location_ids", row.excludedLocations ?? [], "the order is never to ship from \(location)")
  }
}
