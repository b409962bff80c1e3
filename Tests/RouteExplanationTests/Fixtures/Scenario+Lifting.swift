import OrderRouting
import RouteExplanation

extension Scenario {
  /// Changes what a fact says so that it keeps an order from a service of a location no longer, by the row and column
  /// alone.
  mutating func lift(_ fact: ScenarioFact, order: Int, line: Int, location: String, service: String) {
    let row = fact.place?.row ?? -1
    switch (fact.table, fact.column) {
    case (.orders, "sku"): orders[row].lines[fact.place?.line ?? -1].sku = "A"
    case (.stock, "sku"): stock.append(StockRow(location: location, sku: fact.value, onHand: 100))
    case (.stock, "on_hand"): stock[row].onHand = 200
    case (.channelRules, "allowed"): channelRules[row].allowed = true
    case (.locations, "excluded_tags"): locations[row].excludedTags.removeAll { $0 == fact.value }
    case (.services, _): liftService(fact.column, fact.value, row: row, order: order, line: line, location)
    case (.items, "fee_class"): items[row].feeClass = "small"
    // The row stays, so that no other one takes its number.
    case (.restrictions, "tag"): restrictions[row].tag = "nothing"
    case (.orders, _): liftOrder(fact.column, row: row, location)
    case (.scenario, "max_shipments"): policy.maxShipments = 9
    case (.scenario, "complete_only"): policy.completeOnly = false
    default: preconditionFailure("no fact is about \(fact.table.rawValue).\(fact.column)")
    }
  }

  private mutating func liftOrder(_ column: String, row: Int, _ location: String) {
    switch column {
    case "deliver_by": orders[row].deliverBy = nil
    case "ship_by": orders[row].shipBy = nil
    case "location_ids": orders[row].locations?.append(location)
    case "service_ids": orders[row].services = nil
    case "excluded_location_ids": orders[row].excludedLocations?.removeAll { $0 == location }
    case "max_shipments": orders[row].maxShipments = 9
    case "complete_only": orders[row].completeOnly = false
    default: preconditionFailure("no fact is about orders.\(column)")
    }
  }

  private mutating func liftService(
    _ column: String, _ value: String, row: Int, order: Int, line: Int, _ location: String
  ) {
    switch column {
    case "excluded_tags": services[row].excludedTags.removeAll { $0 == value }
    case "excluded_address_types": services[row].excludedAddressTypes.removeAll { $0.rawValue == value }
    case "zone_table":
      zones.append(ZoneRow(table: value, location: location, prefix: orders[order].postalCode, zone: "2"))
    case "transit_table": transit.append(TransitRow(table: value, days: 1))
    case "fee_card":
      for feeClass in Set(items.map(\.feeClass)) where !feeClass.isEmpty {
        if fees.contains(where: { $0.card == value && $0.feeClass == feeClass && $0.upToUnits == nil }) {
          continue
        }
        fees.append(FeeRow(card: value, feeClass: feeClass, fee: 1))
      }
    case "rate_card": rates.append(RateRow(card: value, zone: nil, price: 1))
    case "max_parcel_weight": services[row].maxParcelWeight = nil
    case "max_parcel_volume": services[row].maxParcelVolume = nil
    case "max_longest": services[row].maxLongest = nil
    case "max_length_and_girth": services[row].maxLengthAndGirth = nil
    default: preconditionFailure("no fact is about services.\(column)")
    }
  }
}
