internal import OrderRouting
internal import ScenarioFiles

/// Reads what an import wrote beside a scenario.
struct SidecarReader {
  private(set) var sources: [ImportedDay.LineKey: OrderSource] = [:]
  private(set) var recipients: [String: Recipient] = [:]
  private(set) var ordersWithOpenLines: Set<String> = []
  private(set) var centreListings: [String: Set<String>] = [:]
  private(set) var centrePacks: [String: [String: [CentreListing]]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  mutating func readSources(_ bytes: [UInt8]) {
    let table = NamedTable(
      CompanionFile.orderSources.rawValue, bytes,
      required: ["order_id", "line_id", "channel", "source_order_id"],
      optional: [
        "format", "source_line_id", "source_sku", "source_quantity", "pack", "source_file", "source_row",
      ])
    var read = table
    for row in table.rows {
      let pack = read.whole(row, "pack", atLeast: 1) ?? 1
      let key = ImportedDay.LineKey(order: row["order_id"], line: row["line_id"])
      sources[key] = OrderSource(
        channel: row["channel"], format: row["format"], order: row["source_order_id"],
        line: row["source_line_id"], sku: row["source_sku"], pack: pack)
    }
    diagnostics += read.diagnostics
  }

  mutating func readRecipients(_ bytes: [UInt8]) {
    let columns: [(String, Recipient.Field)] = [
      ("name", .name), ("company", .company), ("address_1", .address1), ("address_2", .address2),
      ("city", .city), ("region", .region), ("postal_code", .postalCode), ("country", .country),
      ("phone", .phone), ("email", .email), ("delivery_notes", .notes),
    ]
    let table = NamedTable(
      CompanionFile.recipients.rawValue, bytes, required: ["order_id"],
      optional: columns.map(\.0) + ["address_type"])
    for row in table.rows {
      let fields = Dictionary(uniqueKeysWithValues: columns.map { ($0.1, row[$0.0]) })
      recipients[row["order_id"]] = Recipient(fields)
    }
    // A buyer's own words are never told.
    diagnostics += table.diagnostics.map { found in
      var found = found
      found.value = ""
      return found
    }
  }

  /// Which lines were left out though their channel still waits for them, and which SKUs Amazon lists as its own.
  mutating func readReport(_ bytes: [UInt8]) {
    guard let root = try? JSONParser.parse(bytes) else {
      diagnostics.append(
        Diagnostic(
          .error, file: CompanionFile.importReport.rawValue, message: "expected the report of an import",
          suggestion: "Import the day again."))
      return
    }
    for node in root.list("centre_listings") {
      centreListings[node.text("channel") ?? ""] = Set(node["skus"]?.elementTexts ?? [])
    }
    for node in root.list("centre_packs") {
      let listings = node.list("listings").map { listing in
        CentreListing(
          sku: listing.text("sku") ?? "", pack: max(1, listing.whole("pack") ?? 1),
          units: listing.whole("units") ?? 0)
      }
      centrePacks[node.text("channel") ?? "", default: [:]][node.text("sku") ?? ""] = listings
    }
    for entry in root.list("skipped") {
      guard let order = entry.text("order_id"), let reason = entry.text("reason") else { continue }
      if SkipReason(rawValue: reason)?.leavesOpen == true { ordersWithOpenLines.insert(order) }
    }
  }
}
