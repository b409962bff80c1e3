import OrderRouting

/// The scenario `brunel-day`: the 9 215 orders that a chip maker had on one day, its 19 plants and their
/// freight tariffs.
///
/// Source: "Supply Chain Logistics Problem Dataset", Brunel University London,
/// DOI 10.17633/rd.brunel.7558679, CC BY 4.0. The README.md of the result says how each table is made.
public enum BrunelDay {
  /// Names of the files that make up the source.
  public static let sourceFiles = [
    "FreightRates.csv", "OrderList.csv", "PlantPorts.csv", "ProductsPerPlant.csv", "VmiCustomers.csv",
    "WhCapacities.csv", "WhCosts.csv",
  ]

  /// `files`: the bytes of each of ``sourceFiles`` by name; others are ignored.
  ///
  /// Throws what is missing or misspelt in the source. O(bytes).
  public static func convert(_ files: [String: [UInt8]]) throws(DatasetError) -> ConvertedDataset {
    let source = try BrunelSource(files)
    guard let day = source.orders.first?.date, source.orders.allSatisfy({ $0.date == day }) else {
      throw DatasetError("OrderList.csv: expected orders of one day")
    }
    let destinations = Set(source.orders.map(\.destination))
    guard let port = destinations.first, destinations.count == 1 else {
      throw DatasetError("OrderList.csv: expected one destination port")
    }
    let tariffs = BrunelTariff.tariffs(of: source.rates.filter { $0.byAir && $0.destination == port })
    var zones = CSVText("zone_table", "zone")
    zones.append("all", port)
    return ConvertedDataset([
      "README.md": readme(source, tariffs: tariffs),
      "scenario.json": scenario(day: day),
      "locations.csv": locations(source),
      "services.csv": services(source, tariffs: tariffs),
      "zones.csv": zones.text,
      "rates.csv": rates(tariffs),
      "fees.csv": fees(source),
      "transit.csv": transit(tariffs),
      "items.csv": items(source),
      "stock.csv": stock(source),
      "channel_rules.csv": channelRules(source),
      "orders.csv": orders(source),
    ])
  }

  private static func scenario(day: String) -> String {
    """
    {
      "format": 1,
      "name": "brunel-day",
      "as_of": "\(day)T08:00:00Z",
      "currency": "USD",
      "weight_unit": "kg",
      "length_unit": "cm",
      "policy": {
        "max_shipments": 1,
        "unfilled_unit_penalty": "2.50"
      }
    }

    """
  }

  private static func locations(_ source: BrunelSource) -> String {
    var table = CSVText("location_id", "kind", "country", "working_days", "max_shipments", "cost_per_unit")
    for plant in source.plants {
      table.append(
        plant.id, "warehouse", country, "1111111", String(plant.capacity), plant.costPerUnit.description)
    }
    return table.text
  }

  /// The source names no country; `ZZ` is the code of an unknown one.
  static let country = "ZZ"

  private static func channelRules(_ source: BrunelSource) -> String {
    var table = CSVText("channel", "location_id", "allowed")
    for plant in source.plants where source.customersOnly.contains(where: { $0.plant == plant.id }) {
      table.append("*", plant.id, "no")
    }
    for (plant, customer) in source.customersOnly { table.append(customer, plant, "yes") }
    return table.text
  }

  private static func orders(_ source: BrunelSource) -> String {
    var table = CSVText("order_id", "sku", "quantity", "channel", "country")
    for order in source.orders {
      table.append(order.id, order.sku, String(order.quantity), order.customer, country)
    }
    return table.text
  }
}
