internal import OrderRouting
internal import ScenarioFiles

/// Reads and checks the five tables of channels.
struct ChannelTableReader {
  private(set) var tables = ChannelTables()
  private(set) var diagnostics: [Diagnostic] = []
  private let skus: Set<String>?
  private let locations: [String]?
  private let services: Set<String>?
  private let carriers: Set<String>?

  /// - Parameter scenario: the network that the tables refer to; `nil`: not known, so that references are not checked.
  init(_ scenario: Scenario?) {
    skus = scenario.map { Set($0.items.map(\.sku)).union($0.kits.map(\.kit)) }
    locations = scenario.map { $0.locations.map(\.id) }
    services = scenario.map { Set($0.services.map(\.id)) }
    carriers = scenario.map { Set($0.services.map(\.carrier)) }
  }

  mutating func readChannels(_ bytes: [UInt8]) {
    var table = NamedTable(
      CompanionFile.channels.rawValue, bytes, required: ["channel", "platform"],
      optional: ["store", "time_zone", "currency", "date_order", "unpaid"])
    var clocks = TimeZoneClocks(at: Instant(secondsSinceEpoch: 0))
    var seen: Set<String> = []
    for row in table.rows {
      if isAsterisk(row, "channel", &table) { continue }
      unique(row["channel"], row, "channel", &seen, &table)
      guard let word = table.choice(row, "platform", Platform.allCases.map(\.rawValue)),
        let platform = Platform(rawValue: word)
      else { continue }
      var channel = ChannelTables.ChannelSettings(name: row["channel"], platform: platform)
      channel.store = row["store"]
      channel.currency = row["currency"]
      if !row["time_zone"].isEmpty {
        if clocks.clock(of: row["time_zone"]) == nil {
          table.fail(
            row, "time_zone", "expected an IANA time zone, as America/New_York",
            NearestName.suggestion(for: row["time_zone"], among: TimeZoneClocks.names))
        } else {
          channel.timeZone = row["time_zone"]
        }
      }
      let orders = DateOrder.allCases.map(\.rawValue)
      channel.dateOrder = table.choice(row, "date_order", orders).flatMap { DateOrder(rawValue: $0) }
      channel.shipsUnpaid = table.choice(row, "unpaid", ["skip", "ship"]) == "ship"
      tables.channels.append(channel)
    }
    diagnostics += table.diagnostics
  }

  mutating func readAliases(_ bytes: [UInt8]) {
    var table = NamedTable(
      CompanionFile.skuAliases.rawValue, bytes, required: ["channel_sku"],
      optional: ["channel", "sku", "quantity"])
    var seen: Set<String> = []
    for row in table.rows {
      let channel = row["channel"].isEmpty ? "*" : row["channel"]
      checkChannel(channel, row, &table)
      unique(channel + "\u{1F}" + row["channel_sku"], row, "channel_sku", &seen, &table)
      let quantity = table.whole(row, "quantity", atLeast: 1) ?? 1
      if let skus, !row["sku"].isEmpty, !skus.contains(row["sku"]) {
        table.fail(
          row, "sku", "expected a SKU of items.csv or kits.csv, or a blank cell",
          NearestName.suggestion(for: row["sku"], among: skus.sorted()))
      }
      tables.aliases[channel, default: [:]][row["channel_sku"]] = ChannelTables.SKUAlias(
        sku: row["sku"], quantity: quantity)
    }
    diagnostics += table.diagnostics
  }

  mutating func readPlaces(_ bytes: [UInt8]) {
    var table = NamedTable(
      CompanionFile.locationAliases.rawValue, bytes, required: ["source", "name", "location_id"], optional: []
    )
    var seen: Set<String> = []
    for row in table.rows {
      unique(row["source"] + "\u{1F}" + row["name"], row, "name", &seen, &table)
      if let locations, !locations.contains(row["location_id"]) {
        table.fail(
          row, "location_id", "expected a location of locations.csv",
          NearestName.suggestion(for: row["location_id"], among: locations))
      }
      tables.places[row["source"].lowercased(), default: [:]][row["name"]] = row["location_id"]
    }
    diagnostics += table.diagnostics
  }

  mutating func readLevels(_ bytes: [UInt8]) {
    var table = NamedTable(
      CompanionFile.serviceLevels.rawValue, bytes, required: ["channel", "service_level"],
      optional: ["deliver_within", "ship_within", "service_ids", "priority"])
    var seen: Set<String> = []
    for row in table.rows {
      checkChannel(row["channel"], row, &table)
      unique(
        row["channel"] + "\u{1F}" + row["service_level"].lowercased(), row, "service_level", &seen, &table)
      let ids = row["service_ids"].split(separator: "|").map { String($0).trimmedBlanks }.filter {
        !$0.isEmpty
      }
      for id in ids {
        if let services, !services.contains(id) {
          table.fail(
            row, "service_ids", "expected services of services.csv, found \"\(id)\"",
            NearestName.suggestion(for: id, among: services.sorted()))
        }
      }
      let priority = row["priority"]
      if !priority.isEmpty, FixedDecimal(priority).map({ $0 < 0 }) ?? true {
        table.fail(row, "priority", "expected a number of at least 0")
      }
      let deliver = table.whole(row, "deliver_within", atLeast: 0)
      let ship = table.whole(row, "ship_within", atLeast: 0)
      tables.levels[row["channel"], default: [:]][row["service_level"].lowercased()] =
        ChannelTables.ServiceLevel(
          deliverWithin: deliver, shipWithin: ship, services: ids, priority: priority)
    }
    diagnostics += table.diagnostics
  }

  mutating func readCarriers(_ bytes: [UInt8]) {
    var table = NamedTable(
      CompanionFile.carriers.rawValue, bytes, required: ["channel", "carrier", "code"], optional: ["name"])
    var seen: Set<String> = []
    for row in table.rows {
      checkChannel(row["channel"], row, &table)
      unique(row["channel"] + "\u{1F}" + row["carrier"], row, "carrier", &seen, &table)
      if let carriers, !carriers.contains(row["carrier"]) {
        table.warn(
          row, "carrier", "no service of services.csv has this carrier",
          NearestName.suggestion(for: row["carrier"], among: carriers.sorted()))
      }
      tables.carriers.append(
        ChannelTables.CarrierCode(
          channel: row["channel"], carrier: row["carrier"], code: row["code"], name: row["name"]))
    }
    diagnostics += table.diagnostics
  }

  private func isAsterisk(_ row: NamedTable.Row, _ column: String, _ table: inout NamedTable) -> Bool {
    if row[column] == "*" { table.fail(row, column, "expected a name; * is never one") }
    return row[column] == "*"
  }

  private func unique(
    _ key: String, _ row: NamedTable.Row, _ column: String, _ seen: inout Set<String>,
    _ table: inout NamedTable
  ) {
    if !seen.insert(key).inserted {
      table.fail(row, column, "expected each key once, found it in an earlier row")
    }
  }

  /// A channel that channels.csv does not have is worth a second look where there is such a table.
  private func checkChannel(_ name: String, _ row: NamedTable.Row, _ table: inout NamedTable) {
    let names = tables.channels.map(\.name)
    guard name != "*", !names.isEmpty, !names.contains(name) else { return }
    table.warn(
      row, "channel", "channels.csv has no such channel", NearestName.suggestion(for: name, among: names))
  }
}
