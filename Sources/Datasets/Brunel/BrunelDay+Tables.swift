import OrderRouting

extension BrunelDay {
  /// The level of service at which a customer arranges the freight.
  static let ownFreight = "CRF"

  static func services(_ source: BrunelSource, tariffs: [BrunelTariff]) -> String {
    var table = CSVText(
      "location_id", "service_id", "carrier", "zone_table", "rate_card", "fee_card", "transit_table")
    for plant in source.plants {
      table.append(plant.id, ownFreight, "", "all", "", ownFreight, "")
      for tariff in tariffs where plant.ports.contains(tariff.lane.port) {
        table.append(
          plant.id, tariff.service, tariff.lane.carrier, "all", tariff.rateCard, tariff.lane.serviceLevel,
          "days-\(tariff.lane.days)")
      }
    }
    return table.text
  }

  static func rates(_ tariffs: [BrunelTariff]) -> String {
    var table = CSVText("rate_card", "up_to", "price", "per_unit", "minimum")
    for tariff in tariffs {
      for row in tariff.rows { table.append([tariff.rateCard] + row) }
    }
    return table.text
  }

  /// A card for each level of service, which takes that level's articles alone, at no fee.
  static func fees(_ source: BrunelSource) -> String {
    var table = CSVText("fee_card", "fee_class", "fee")
    for level in levels(source) { table.append(level, level, "0") }
    return table.text
  }

  static func levels(_ source: BrunelSource) -> [String] {
    Set(source.orders.map(\.serviceLevel) + source.rates.map(\.lane.serviceLevel)).sorted()
  }

  static func transit(_ tariffs: [BrunelTariff]) -> String {
    var table = CSVText("transit_table", "days")
    for days in Set(tariffs.map(\.lane.days)).sorted() { table.append("days-\(days)", String(days)) }
    return table.text
  }

  static func items(_ source: BrunelSource) -> String {
    var table = CSVText("sku", "weight", "fee_class")
    for order in source.orders {
      table.append(order.sku, order.weight.divided(by: order.quantity).description, order.serviceLevel)
    }
    return table.text
  }

  static func stock(_ source: BrunelSource) -> String {
    var table = CSVText("location_id", "sku", "on_hand")
    for order in source.orders {
      for plant in source.plantsByProduct[order.product] ?? [] { table.append(plant, order.sku, "unlimited") }
    }
    return table.text
  }
}
