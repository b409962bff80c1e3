// What is worth a look in orders that are without errors: one pass over all of them.
extension ScenarioValidator {
  mutating func surveyOrders() {
    var channels = NameTally()
    var codes = PostalCodeSurvey(.orders)
    var repeated = RepeatedOrders(scenario.orders)
    var cut = (row: -1, count: 0)
    for (index, order) in scenario.orders.enumerated() {
      codes.note(order.postalCode, country: order.country, row: index)
      repeated.note(order, index, in: scenario.orders)
      if CutNumber(order.id) != nil {
        cut = (cut.count == 0 ? index : cut.row, cut.count + 1)
      }
      if !order.channel.isEmpty { channels.add(order.channel, ScenarioRow(.orders, index)["channel"]) }
    }
    unknownSKUs.report(known.table(.sku), &log)
    reportCut(.orders, "order_id", cut) { $0.orders[$1].id }
    repeated.report(scenario.orders, &log)
    warnOfChannels(channels)
    let orders = scenario.orders
    codes.report(scenario.zones, &log) { (orders[$0].postalCode, orders[$0].country) }
  }

  /// The same for the postal codes of locations and the SKUs of items.
  mutating func surveyNetwork() {
    var codes = PostalCodeSurvey(.locations)
    let locations = scenario.locations
    for (index, location) in locations.enumerated() {
      codes.note(location.postalCode, country: location.country, row: index)
    }
    codes.report(scenario.zones, &log) { (locations[$0].postalCode, locations[$0].country) }
    var cut = (row: -1, count: 0)
    for (index, item) in scenario.items.enumerated() where CutNumber(item.sku) != nil {
      cut = (cut.count == 0 ? index : cut.row, cut.count + 1)
    }
    reportCut(.items, "sku", cut) { $0.items[$1].sku }
  }

  private mutating func reportCut(
    _ table: ScenarioTable, _ column: String, _ cut: (row: Int, count: Int), _ text: (Scenario, Int) -> String
  ) {
    if cut.count == 0 { return }
    log.add(
      .warning, at: ScenarioRow(table, cut.row)[column], value: text(scenario, cut.row),
      CutNumber.message + (cut.count > 1 ? " So in \(cut.count) rows." : ""), suggestion: CutNumber.suggestion
    )
  }
}
