/// What is worth a look in orders that are without errors, noted as they are checked one by one.
struct OrderSurvey {
  private var channels = NameTally()
  private var codes = PostalCodeSurvey(.orders)
  private var repeated: RepeatedOrders
  private var cut = CutNumbers()

  init(_ orders: [Order]) { repeated = RepeatedOrders(orders) }

  /// O(1) but for the length of the order's texts.
  mutating func note(_ order: Order, _ index: Int) {
    codes.note(order.postalCode, country: order.country, row: index)
    repeated.note(order)
    cut.note(order.id, row: index)
    if !order.channel.isEmpty { channels.add(order.channel, ScenarioRow(.orders, index)["channel"]) }
  }

  /// What is told of the orders by themselves; answers their channels.
  func report(_ scenario: Scenario, _ log: inout ViolationLog) -> NameTally {
    let orders = scenario.orders
    cut.report(.orders, "order_id", &log) { orders[$0].id }
    repeated.report(orders, &log)
    codes.report(scenario.zones, &log) { (orders[$0].postalCode, orders[$0].country) }
    return channels
  }
}

extension ScenarioValidator {
  /// The same for the postal codes of locations and the SKUs of items.
  mutating func surveyNetwork() {
    var codes = PostalCodeSurvey(.locations)
    let locations = scenario.locations
    for (index, location) in locations.enumerated() {
      codes.note(location.postalCode, country: location.country, row: index)
    }
    codes.report(scenario.zones, &log) { (locations[$0].postalCode, locations[$0].country) }
    var cut = CutNumbers()
    let items = scenario.items
    for (index, item) in items.enumerated() { cut.note(item.sku, row: index) }
    cut.report(.items, "sku", &log) { items[$0].sku }
  }
}
