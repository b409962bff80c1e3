internal import OrderRouting

/// Every order of a plan in the numbers that the page's script draws its list from.
///
/// Columns instead of objects, ids by their place in lists: a hundred thousand orders are some megabytes.
struct OrderData {
  private let accounts: DayAccounts
  private let explained: ExplainedOrders
  private let scale: AmountScale

  init(_ accounts: DayAccounts, _ explained: ExplainedOrders, _ scale: AmountScale) {
    self.accounts = accounts
    self.explained = explained
    self.scale = scale
  }

  /// A JSON object. O(rows).
  var text: JSONText {
    var json = JSONText()
    json.raw("{")
    writeNames(&json)
    json.comma()
    writeOrders(&json)
    json.comma()
    writeShipments(&json)
    json.comma()
    writeLines(&json)
    json.comma()
    // Of which orders the explanations are, that stand apart so that they are read when they are asked for.
    json.key("explained")
    json.numbers(explained.orders)
    json.raw("}")
    return json
  }

  // MARK: Parts

  private func writeNames(_ json: inout JSONText) {
    let scenario = accounts.scenario
    json.key("currency")
    json.string(scenario.currency)
    json.comma()
    json.key("unit")
    json.string(scenario.weightUnit.rawValue)
    json.comma()
    json.key("places")
    json.number(scale.places)
    json.comma()
    json.key("locations")
    json.strings(scenario.locations.map(\.id))
    json.comma()
    json.key("locationNames")
    json.strings(scenario.locations.map(\.name))
    json.comma()
    json.key("reasons")
    json.strings(UnfilledReason.allCases.map { Words.reason($0) })
    json.comma()
    json.key("allTerms")
    json.strings(CostTerms.named.map { Words.term($0.name) })
  }

  /// Terms of shipments first that any shipment has, then those of orders.
  private var terms: [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    CostTables.terms(accounts.terms).filter { $0.name != "fixed" }
  }

  private var shipmentTerms: [(name: String, path: WritableKeyPath<CostTerms, Money>)] {
    terms.filter { $0.name != "split" && $0.name != "unfilled" }
  }

  private func writeOrders(_ json: inout JSONText) {
    let orders = accounts.scenario.orders
    json.key("id")
    json.strings(orders.map(\.id))
    var channels = NameList()
    let channel = orders.map { channels.number($0.channel) }
    var areas = NameList()
    let area = orders.map { areas.number(Destination($0).name) }
    write("channels", channels, "channel", channel, &json)
    write("areas", areas, "area", area, &json)
    json.comma()
    json.key("cost")
    json.numbers(accounts.orders.map { scale.whole($0.total) })
    json.comma()
    json.key("split")
    json.numbers(accounts.orders.map { scale.whole($0.split) })
    json.comma()
    json.key("unfilled")
    json.numbers(accounts.orders.map { scale.whole($0.unfilled) })
    json.comma()
    json.key("promise")
    json.array(orders) { json, order in
      if let day = order.deliverBy { json.number(Int(day.daysSinceEpoch)) } else { json.number(0) }
    }
  }

  private func writeShipments(_ json: inout JSONText) {
    let rows = accounts.orders.indices.flatMap { accounts.shipments(of: $0) }
    let shipments = rows.map { accounts.plan.shipments[$0] }
    json.key("shipmentCount")
    json.numbers(accounts.orders.indices.map { accounts.shipments(of: $0).count })
    json.comma()
    json.key("from")
    json.numbers(rows.map { accounts.locationOfShipment[$0] })
    var services = NameList()
    let service = shipments.map { services.number($0.service) }
    var zones = NameList()
    let zone = shipments.map { zones.number($0.zone) }
    write("services", services, "service", service, &json)
    write("zones", zones, "zone", zone, &json)
    json.comma()
    json.key("parcels")
    json.numbers(shipments.map(\.parcels))
    json.comma()
    json.key("weight")
    json.numbers(shipments.map { Int($0.billableWeight.millionths) })
    json.comma()
    json.key("ships")
    json.numbers(shipments.map { Int($0.shipDate.daysSinceEpoch) })
    json.comma()
    json.key("arrives")
    json.numbers(shipments.map { Int($0.deliveryDate.daysSinceEpoch) })
    json.comma()
    json.key("late")
    json.numbers(shipments.map { max($0.daysLate, 0) })
    json.comma()
    json.key("leftLate")
    json.numbers(shipments.map { max($0.shipDaysLate, 0) })
    json.comma()
    json.key("shipmentTerms")
    json.strings(shipmentTerms.map { Words.term($0.name) })
    json.comma()
    json.key("amounts")
    json.array(shipmentTerms) { json, term in
      json.numbers(shipments.map { scale.whole($0.terms[keyPath: term.path]) })
    }
  }

  /// A line's place: 0 … for a shipment of its order, −1 − reason for an unfilled part.
  private func writeLines(_ json: inout JSONText) {
    var skus = NameList()
    var counts: [Int] = []
    var sku: [Int] = []
    var quantity: [Int] = []
    var place: [Int] = []
    let reasons = UnfilledReason.allCases
    for order in accounts.orders.indices {
      let rows = accounts.lines(of: order)
      let shipments = accounts.shipments(of: order).map { accounts.plan.shipments[$0].id }
      counts.append(rows.count)
      for row in rows {
        let line = accounts.plan.lines[row]
        sku.append(skus.number(line.sku))
        quantity.append(line.quantity)
        if let shipment = line.shipment {
          place.append(shipments.firstIndex(of: shipment) ?? 0)
        } else {
          place.append(-1 - (line.reason.flatMap { reasons.firstIndex(of: $0) } ?? reasons.count))
        }
      }
    }
    json.key("lineCount")
    json.numbers(counts)
    write("skus", skus, "sku", sku, &json)
    json.comma()
    json.key("quantity")
    json.numbers(quantity)
    json.comma()
    json.key("place")
    json.numbers(place)
    json.comma()
    json.key("skuNames")
    let names = Dictionary(accounts.scenario.items.map { ($0.sku, $0.name) }) { first, _ in first }
    json.strings(skus.names.map { sku in names[sku].map { $0 == sku ? "" : $0 } ?? "" })
  }

  private func write(
    _ list: StaticString, _ names: NameList, _ column: StaticString, _ numbers: [Int], _ json: inout JSONText
  ) {
    json.comma()
    json.key(list)
    json.strings(names.names)
    json.comma()
    json.key(column)
    json.numbers(numbers)
  }
}
