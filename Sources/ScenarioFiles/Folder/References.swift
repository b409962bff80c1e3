internal import OrderRouting

/// The tables that a column's values have to stand in.
enum References {
  static func tables(of place: ScenarioPlace) -> [ScenarioTable] {
    switch (place.table, place.column) {
    case (.locations, "location_id"), (.services, "service_id"), (.items, "sku"), (.kits, "kit_sku"): []
    case (.zones, "zone_table"), (.rates, "rate_card"), (.fees, _), (.transit, "transit_table"): []
    case (.surcharges, "surcharge_card"), (.services, "carrier"): []
    case (_, "location_id"), (_, "location_ids"), (_, "excluded_location_ids"): [.locations]
    case (_, "service_id"), (_, "service_ids"): [.services]
    case (_, "zone_table"): [.zones]
    case (_, "rate_card"): [.rates]
    case (_, "fee_card"), (_, "fee_class"): [.fees]
    case (_, "transit_table"): [.transit]
    case (_, "surcharge_card"): [.surcharges]
    case (_, "carrier"): [.services]
    case (_, "sku"), (_, "component_sku"): [.items, .kits]
    default: []
    }
  }
}
