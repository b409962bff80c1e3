import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `Availability by channel` {
  /// What each SKU of a channel stands for, and the units in one.
  private func meaning(_ sku: String, _ channel: String) -> (sku: String, pack: Int) {
    switch (channel, sku) {
    case ("amazon", "A-2PK"): ("A", 2)
    case ("amazon", "AMZ-C"): ("C", 1)
    case ("walmart", "WM-B"): ("B", 1)
    case ("ebay", "blue mug"): ("A", 1)
    case ("shop", "SIX-D"): ("D", 6)
    default: (sku, 1)
    }
  }

  /// How many of a SKU the channel may sell from a location, counted one by one from what the plan leaves.
  private func count(
    _ sku: String, _ channel: String, _ location: String, _ scenario: Scenario, _ document: PlanDocument
  ) -> Int {
    var left: [String: Int] = [:]
    for row in scenario.stock where row.location == location {
      left[row.sku] = max(0, (row.onHand ?? 0) - row.reserved - row.safetyStock)
    }
    for row in document.lines where row.location == location {
      for (item, units) in RandomDay.items(row.sku, row.quantity) { left[item, default: 0] -= units }
    }
    for row in scenario.allocations where row.location == location && row.channel == channel {
      let used = document.lines.filter { $0.location == location && $0.order.hasPrefix(channel + ":") }
        .reduce(0) { $0 + RandomDay.items($1.sku, $1.quantity)[row.sku, default: 0] }
      left[row.sku] = min(left[row.sku] ?? 0, row.maxUnits - used)
    }
    if channel == "amazon", location == "WFS" { return 0 }
    var units = 0
    while RandomDay.items(sku, 1).allSatisfy({ left[$0.key] ?? 0 >= $0.value }) {
      for (item, count) in RandomDay.items(sku, 1) { left[item, default: 0] -= count }
      units += 1
    }
    return units
  }

  @Test func `is what is left, in the channel's own packs, and the uploads are valid`() throws {
    let schema = try JSONSchema("listings-feed-schema-v2.json")
    var positive = 0
    for seed in UInt64(1)...60 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let outcome = try DayAvailability.run(
        day, try ShippingPlan(day, document), sellers: ["amazon": "A1SELLER"])
      #expect(outcome.problems == [])
      #expect(
        outcome.channels.map(\.channel) == ["amazon", "shop", "walmart", "ebay", "tiktok", "woo", "phone"])
      let read = try Uploaded(outcome.files, schema)
      for (key, quantity) in read.quantities {
        let (sku, pack) = meaning(key.sku, key.channel)
        let places =
          key.place.isEmpty ? RandomDay.locations : [key.place == "Main St" ? "WH" : "STORE"]
        let units = places.reduce(0) { $0 + count(sku, key.channel, $1, day.scenario, document) }
        let packs =
          key.place.isEmpty
          ? units / pack
          : places.reduce(0) { $0 + count(sku, key.channel, $1, day.scenario, document) / pack }
        #expect(quantity == packs, "seed \(seed) \(key)")
        positive += quantity > 0 ? 1 : 0
      }
      // Every SKU of the network is told to every channel, under one name at least.
      for channel in outcome.channels.map(\.channel) {
        let told = Set(
          read.quantities.keys.filter { $0.channel == channel }.map { meaning($0.sku, channel).sku })
        #expect(told == ["A", "B", "C", "D", "E", "SET", "BOX"], "\(channel)")
      }
    }
    #expect(positive > 1_500, "\(positive)")
  }

  @Test func `tells what has changed alone, and that what is gone is nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "availability-" + UUID().uuidString)
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let random = RandomDay(seed: 8)
    let day = try random.day()
    let before = try DayAvailability.run(day, nil)
    try OutgoingFolder.availability.write(before.files, to: folder)
    let since = try AvailabilityManifest(folder: folder)
    #expect(try DayAvailability.run(day, nil, since: since).files.map(\.path) == ["availability.json"])
    let plan = try ShippingPlan(day, random.drawn(day.scenario))
    let schema = try JSONSchema("listings-feed-schema-v2.json")
    let all = try Uploaded(try DayAvailability.run(day, plan).files, schema).quantities
    let old = try Uploaded(before.files, schema).quantities
    let told = try Uploaded(try DayAvailability.run(day, plan, since: since).files, schema).quantities
    #expect(told == all.filter { old[$0.key] != $0.value })
    #expect(!told.isEmpty && told.count < all.count)
    var earlier = since
    earlier = try AvailabilityManifest(folder: folder)
    var fewer = random.files
    fewer["kits.csv"] = Array("kit_sku,component_sku,quantity\nSET,A,1\n".utf8)
    let orders = String(decoding: fewer["orders.csv"] ?? [], as: UTF8.self).split(separator: "\n")
    fewer["orders.csv"] = Array(orders[0].utf8) + [10]
    let folderFiles = fewer.filter { !["order_sources.csv", "recipients.csv"].contains($0.key) }
    let next = try ImportedDay(ScenarioReader.read(files: folderFiles), files: fewer)
    let gone = try Uploaded(try DayAvailability.run(next, nil, since: earlier).files, schema).quantities
    for (key, quantity) in old where key.sku == "BOX" && quantity > 0 { #expect(gone[key] == 0, "\(key)") }
  }
}

@Suite struct `Amazon's own listings` {
  /// The day that an import makes of Amazon's two reports: of a mug that Amazon sells, and beans that the seller does.
  private func day(_ inventory: String) throws -> ImportedDay {
    let network = Networks.network(
      items: ["MUG", "BEAN"], locations: ["WH", "FBA"], channels: "channel,platform\namazon,amazon\n",
      places: "source,name,location_id\namazon,FBA,FBA\n",
      stock: "location_id,sku,on_hand\nWH,MUG,9\nWH,BEAN,9\n")
    let orders = Samples.amazonUnshipped.split(separator: "\n").filter { !$0.contains("\tMUG\t") }
    let imported = Imported(
      [
        ImportFile(name: "orders", bytes: Array((orders.joined(separator: "\n") + "\n").utf8)),
        ImportFile(name: "inventory", bytes: Array(inventory.utf8)),
      ], into: network)
    #expect(imported.errors == [])
    let files = Dictionary(uniqueKeysWithValues: imported.outcome.files.map { ($0.name, $0.bytes) })
    let sidecars = ["order_sources.csv", "recipients.csv", "import.json"]
    return try ImportedDay(
      ScenarioReader.read(files: files.filter { !sidecars.contains($0.key) }), files: files)
  }

  private func told(_ outcome: AvailabilityOutcome) throws -> [String: Int] {
    let schema = try JSONSchema("listings-feed-schema-v2.json")
    let quantities = try Uploaded(outcome.files, schema).quantities
    return Dictionary(uniqueKeysWithValues: quantities.map { ($0.key.sku, $0.value) })
  }

  @Test func `get no quantity of the seller's, which would take them from its centres`() throws {
    let outcome = try DayAvailability.run(try day(Samples.fba), nil)
    // Beans are listed by Amazon, too, but orders ask the seller for them.
    #expect(try told(outcome) == ["BEAN": 9])
    #expect(outcome.warnings.contains { $0.contains("1 SKUs are listed as fulfilled by Amazon") })
    // Nor are they told to be nothing, where an earlier run still had them.
    let before = FileManager.default.temporaryDirectory.appending(path: "listings-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: before) }
    let all = try DayAvailability.run(
      try day(Samples.fba.replacing("New\t18.00\tNo", with: "New\t18.00\tYes")), nil)
    #expect(try told(all) == ["BEAN": 9, "MUG": 109])
    try OutgoingFolder.availability.write(all.files, to: before)
    let earlier = try AvailabilityManifest(folder: before)
    #expect(
      try DayAvailability.run(try day(Samples.fba), nil, since: earlier).files.map(\.path) == [
        "availability.json"
      ])
  }
}

@Suite struct `Shopify's own export of inventory` {
  private let offers = [
    StockOffer(sku: "MUG", location: "Main St", quantity: 7),
    StockOffer(sku: "MUG", location: "Outlet", quantity: 0),
    StockOffer(sku: "BEAN", location: "Main St", quantity: 4),
  ]

  private func upload(_ text: String) throws -> [[String: String]] {
    let channel = ChannelTables.ChannelSettings(name: "shop", platform: .shopify)
    let upload = try StockUpload(channel, offers, seller: "", folder: "shop", inventory: Array(text.utf8))
    return CSVTable(try #require(upload.files.first { $0.path == "shop/shopify-inventory.csv" }).bytes).rows
  }

  @Test func `is filled in so that what is available is what may be sold`() throws {
    let head =
      "Handle,Title,Option1 Name,Option1 Value,SKU,Location,Unavailable (not editable),Committed (not editable)"
    let rows = try upload(
      """
      \(head),Available (not editable),On hand (current),On hand (new)
      mug,Mug,Color,Blue,MUG,Main St,1,2,22,25,
      mug,Mug,Color,Blue,MUG,Outlet,0,3,1,4,
      mug,Mug,Color,Blue,MUG,Closed,0,0,5,5,
      bean,Beans,,,BEAN,Main St,not stocked,not stocked,not stocked,not stocked,

      """)
    #expect(rows.map { $0["On hand (new)"] } == ["10", "3", "", ""])
    #expect(rows.map { $0["Handle"] } == ["mug", "mug", "mug", "bean"])
    #expect(rows.map { $0["On hand (current)"] } == ["25", "4", "5", "not stocked"])
  }

  @Test func `of a column a location has each number in its place, and nothing where nothing is stocked`()
    throws
  {
    let rows = try upload(
      """
      Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Main St,Outlet,Closed
      mug,Mug,Color,Blue,MUG,,US,22,1,5
      bean,Beans,,,BEAN,,US,9,not stocked,5

      """)
    #expect(rows.map { $0["Main St"] } == ["7", "4"])
    #expect(rows.map { $0["Outlet"] } == ["0", "not stocked"])
    #expect(rows.map { $0["Closed"] } == ["5", "5"])
  }

  @Test func `is refused where it is another file`() {
    #expect(throws: InvalidDocument.self) { try upload("sku,on_hand\nMUG,1\n") }
  }
}

/// The uploads read again: units by channel, the channel's SKU and place.
private struct Uploaded {
  private(set) var quantities: [Key: Int] = [:]

  struct Key: Hashable {
    var channel: String
    var sku: String
    var place: String
  }

  init(_ files: [OutgoingFile], _ schema: JSONSchema) throws {
    var csv: [Key: Int] = [:]
    for file in files where file.path != "availability.json" {
      let channel = String(file.path.prefix { $0 != "/" })
      if file.path.hasSuffix(".csv") {
        for row in CSVTable(file.bytes).rows {
          switch channel {
          case "shop":
            csv[Key(channel: channel, sku: row["SKU"] ?? "", place: row["Location"] ?? "?")] = Int(
              row["On hand (new)"] ?? "")
          case "ebay":
            #expect(row["Action"] == "Revise")
            add(channel, row["Custom label (SKU)"], Int(row["Available quantity"] ?? ""))
          default: add(channel, row["sku"], Int(row["quantity"] ?? ""))
          }
        }
        continue
      }
      let value = try #require(try HandedOut.json(file.bytes) as? [String: Any])
      if channel == "amazon" { #expect(schema.violations(value) == []) }
      try read(value, channel)
    }
    // Both forms of Shopify say the same.
    #expect(csv == quantities.filter { $0.key.channel == "shop" })
  }

  private mutating func add(_ channel: String, _ sku: String?, _ quantity: Int?, _ place: String = "") {
    let key = Key(channel: channel, sku: sku ?? "?", place: place)
    #expect(quantities[key] == nil, "\(key)")
    quantities[key] = quantity ?? -1
  }

  private mutating func read(_ value: [String: Any], _ channel: String) throws {
    switch channel {
    case "amazon":
      for message in value["messages"] as? [[String: Any]] ?? [] {
        let patch = (message["patches"] as? [[String: Any]])?.first
        let amount = (patch?["value"] as? [[String: Any]])?.first?["quantity"] as? Int
        add(channel, message["sku"] as? String, amount)
      }
    case "walmart":
      for row in value["Inventory"] as? [[String: Any]] ?? [] {
        add(channel, row["sku"] as? String, (row["quantity"] as? [String: Any])?["amount"] as? Int)
      }
    case "tiktok":
      for row in value["skus"] as? [[String: Any]] ?? [] {
        add(
          channel, row["seller_sku"] as? String,
          (row["inventory"] as? [[String: Any]])?.first?["quantity"] as? Int)
      }
    case "woo":
      for row in value["update"] as? [[String: Any]] ?? [] {
        add(channel, row["sku"] as? String, row["stock_quantity"] as? Int)
      }
    default:
      let input = try #require(value["input"] as? [String: Any])
      for row in input["quantities"] as? [[String: Any]] ?? [] {
        add(channel, row["sku"] as? String, row["quantity"] as? Int, row["location"] as? String ?? "?")
      }
    }
  }
}
