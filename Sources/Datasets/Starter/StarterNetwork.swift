private import Geography
private import OrderRouting

/// A network to begin with: one warehouse in the United States, USPS and FedEx at list prices, and the channels and
/// SKUs that somebody's files speak of.
public struct StarterNetwork: Sendable {
  /// Names of channels and their platforms.
  public var channels: [(name: String, platform: String)] = []
  /// SKUs, each with a name.
  public var items: [(sku: String, name: String)] = []
  /// When the day is planned, in ISO 8601 with an offset.
  public var asOf = "2026-11-23T09:30:00-05:00"
  public var currency = "USD"

  public init() {}

  /// The files of the network by name. The same values give the same bytes.
  public var files: [String: [UInt8]] {
    let texts = [
      "scenario.json": description, "locations.csv": Self.locations, "services.csv": Self.services,
      "zones.csv": Self.zones, "rates.csv": CarrierRates.table(percentOfList: 100),
      "transit.csv": CarrierRates.transit(withMarketplace: false), "items.csv": itemTable, "stock.csv": stock,
      "channels.csv": channelTable, "sku_aliases.csv": "channel,channel_sku,sku,quantity\n",
      "location_aliases.csv": locationAliases, "service_levels.csv": levels, "README.md": readme,
    ]
    return texts.mapValues { Array($0.utf8) }
  }

  private var description: String {
    """
    {
      "format": 1,
      "name": "my-day",
      "as_of": "\(asOf)",
      "currency": "\(currency)",
      "weight_unit": "lb",
      "length_unit": "in",
      "policy": {
        "max_shipments": 3,
        "split_penalty": "1.50",
        "late": "penalize",
        "late_penalty_per_day": "4.00",
        "unfilled_unit_penalty": "25.00"
      }
    }

    """
  }

  private static let warehouse = "WAREHOUSE"
  private static let postalCode = "43217"

  private static var locations: String {
    var table = CSVText(
      "location_id", "name", "kind", "country", "postal_code", "time_zone", "cutoff", "working_days")
    table.append(
      warehouse, "My warehouse", "warehouse", "US", postalCode, "America/New_York", "14:00", "1111100")
    return table.text
  }

  private static var services: String {
    var table = CSVText(
      "location_id", "service_id", "carrier", "zone_table", "rate_card", "transit_table", "fuel_rate",
      "parcel_surcharge", "dim_divisor", "dim_threshold", "max_parcel_weight", "pickup_days", "delivery_days",
      "transit_counts")
    let (usps, fedEx) = (CarrierRates.usps, CarrierRates.fedEx)
    table.append(
      "*", usps, "USPS", usps, usps, usps, "", "", "166", "1728", "70", "1111110", "1111110", "all_days")
    table.append(
      "*", fedEx, "FedEx", fedEx, fedEx, fedEx, CarrierRates.fuelRate, "5.95", "139", "", "150", "1111100",
      "1111110",
      "delivery_days")
    return table.text
  }

  /// The zones of both carriers from the warehouse, by the first three digits of the postal code.
  private static var zones: String {
    var place = Location(id: warehouse, kind: .warehouse, country: "US")
    place.postalCode = postalCode
    var table = CSVText("zone_table", "location_id", "country", "prefix", "zone")
    for row in USZoneTable(name: CarrierRates.usps, locations: [place]).rows where row.country == "US" {
      table.append(row.table, row.location ?? "*", "US", row.prefix, row.zone)
      table.append(
        CarrierRates.fedEx, row.location ?? "*", "US", row.prefix, row.zone == "1" ? "2" : row.zone)
    }
    return table.text
  }

  private var itemTable: String {
    var table = CSVText("sku", "name", "weight", "length", "width", "height")
    for item in items { table.append(item.sku, item.name, "1", "", "", "") }
    return table.text
  }

  private var stock: String {
    var table = CSVText("location_id", "sku", "on_hand")
    for item in items { table.append(Self.warehouse, item.sku, "1000") }
    return table.text
  }

  private var channelTable: String {
    var table = CSVText("channel", "platform", "store", "time_zone", "currency", "date_order", "unpaid")
    for channel in channels {
      table.append(channel.name, channel.platform, "", "America/New_York", currency, "", "skip")
    }
    return table.text
  }

  private var locationAliases: String {
    var table = CSVText("source", "name", "location_id")
    for channel in channels { table.append(channel.name, "My warehouse", Self.warehouse) }
    return table.text
  }

  private var levels: String {
    var table = CSVText(
      "channel", "service_level", "deliver_within", "ship_within", "service_ids", "priority")
    for channel in channels { table.append(channel.name, "Standard", "7", "2", "", "") }
    return table.text
  }

  private var readme: String {
    """
    # A network to begin with

    Import your files into it with `order-router import`, and plan the day. What is a guess here is yours to replace:

    - `locations.csv`: one warehouse near Columbus, Ohio. Write your address, the time after which nothing leaves any \
    more (cutoff), and every further warehouse, 3PL or marketplace centre.
    - `services.csv`, `rates.csv`: USPS Ground Advantage as published and FedEx Ground at list price, with its fuel and \
    residential surcharges of 2025 and 2026. Write your own contract's prices. FedEx's prices to Alaska and Hawaii are \
    not among them.
    - `zones.csv`, `transit.csv`: by distance from the warehouse; make them anew with `order-router zones` after you \
    have moved it.
    - `items.csv`: the SKUs of your files, one pound each. Write real weights (lb) and sides (in).
    - `stock.csv`: a thousand of each. Write what you have, or import a stock file.
    - `channels.csv`: the channels of your files, in New York's time. `unpaid` = `ship` where you deliver against cash.
    - `sku_aliases.csv`: what a channel calls a SKU, and how many units are in one of it; none yet.
    - `location_aliases.csv`: what a channel, 3PL or WMS calls a location.
    - `service_levels.csv`: how many days each level of a channel promises.
    - `scenario.json`: when the day is planned (as_of), and what lateness and unfilled units cost you.

    """
  }
}
