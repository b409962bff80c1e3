import ScenarioFiles

/// Small networks to import into.
enum Networks {
  /// One warehouse, one service, the items given, and whatever tables of channels.
  static func network(
    items: [String] = [], kits: [(kit: String, component: String)] = [], locations: [String] = ["WH"],
    channels: String? = nil, aliases: String? = nil, places: String? = nil, levels: String? = nil,
    carriers: String? = nil, stock: String? = nil
  ) -> [String: [UInt8]] {
    var itemTable = CSVWriter(header: ["sku", "weight"])
    for item in items {
      itemTable.cell(item)
      itemTable.cell("1")
      itemTable.endRow()
    }
    var kitTable = CSVWriter(header: ["kit_sku", "component_sku", "quantity"])
    for (kit, component) in kits {
      kitTable.cell(kit)
      kitTable.cell(component)
      kitTable.cell(1)
      kitTable.endRow()
    }
    let locationRows = locations.map { $0 + ",warehouse,US,07095\n" }.joined()
    var files = [
      "scenario.json": """
      { "format": 1, "name": "test", "as_of": "2026-11-23T09:30:00-05:00", "currency": "USD",
        "policy": { "unfilled_unit_penalty": "25" } }
      """,
      "locations.csv": "location_id,kind,country,postal_code\n" + locationRows,
      "services.csv": "location_id,service_id,carrier,zone_table,rate_card\n*,ground,UPS,z,r\n",
      "zones.csv": "zone_table,zone\nz,1\n", "rates.csv": "rate_card,price\nr,5\n",
    ].mapValues { Array($0.utf8) }
    files["items.csv"] = itemTable.bytes
    files["kits.csv"] = kits.isEmpty ? nil : kitTable.bytes
    files["channels.csv"] = (channels ?? allChannels).isEmpty ? nil : Array((channels ?? allChannels).utf8)
    files["sku_aliases.csv"] = aliases.map { Array($0.utf8) }
    files["location_aliases.csv"] = places.map { Array($0.utf8) }
    files["service_levels.csv"] = levels.map { Array($0.utf8) }
    files["carriers.csv"] = carriers.map { Array($0.utf8) }
    files["stock.csv"] = stock.map { Array($0.utf8) }
    return files
  }

  static let allChannels = """
    channel,platform
    amazon,amazon
    shopify,shopify
    walmart,walmart
    ebay,ebay
    tiktok,tiktok
    woocommerce,woocommerce

    """
}
