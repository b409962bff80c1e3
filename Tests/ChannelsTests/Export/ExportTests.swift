import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `An export` {
  /// Units by shipment and item, as the plan's own rows say.
  private func planned(_ document: PlanDocument) -> [String: [String: Int]] {
    var units: [String: [String: Int]] = [:]
    for row in document.lines {
      guard let shipment = row.shipment else { continue }
      for (item, count) in RandomDay.items(row.sku, row.quantity) {
        units[shipment, default: [:]][item, default: 0] += count
      }
    }
    return units
  }

  private var partners: ExportSettings {
    var settings = ExportSettings()
    settings.partners = X12Partner(sender: "SELLER", receiver: "3PL").map { ["": $0] } ?? [:]
    return settings
  }

  @Test func `hands out the units of the plan, each shipment in one document, valid by schema and rule`()
    throws
  {
    let schema = try JSONSchema("fulfillmentOutbound_2020-07-01.json")
    var kinds: [String: Int] = [:]
    for seed in UInt64(1)...200 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let plan = try ShippingPlan(day, document)
      let settings = seed % 3 == 0 ? partners : ExportSettings()
      let outcome = DayExport.run(plan, settings: settings)
      #expect(outcome.problems == [], "seed \(seed)")
      let read = try HandedOut(outcome)
      #expect(read.units == planned(document), "seed \(seed)")
      #expect(Set(outcome.shipments.map(\.shipment)) == Set(document.shipments.map(\.id)))
      for entry in outcome.shipments {
        #expect(read.documents[entry.shipment] == [entry.document], "seed \(seed) \(entry.shipment)")
        kinds[String(entry.document.split(separator: "/").last?.prefix(3) ?? ""), default: 0] += 1
      }
      for file in outcome.files where file.path.contains("/mcf-") {
        let value = try HandedOut.json(file.bytes)
        #expect(
          schema.violations(value, of: "CreateFulfillmentOrderRequest") == [], "seed \(seed) \(file.path)")
      }
    }
    // Every kind of document was met, and often.
    #expect(Set(kinds.keys) == ["pic", "ord", "940", "mcf", "mcs"])
    for (kind, count) in kinds { #expect(count > 30, "\(kind)") }
  }

  @Test func `gives the same bytes twice, and ids that fit and are never shared`() throws {
    for seed in UInt64(1)...10 {
      let random = RandomDay(seed: seed, orders: 20)
      let day = try random.day()
      let plan = try ShippingPlan(day, random.drawn(day.scenario))
      let first = DayExport.run(plan, settings: partners)
      #expect(first.files == DayExport.run(plan, settings: partners).files)
      let ids = first.shipments.map(\.reference).filter { !$0.isEmpty }
      #expect(Set(ids).count == ids.count)
      for entry in first.shipments where entry.document.contains("mcf-") {
        #expect(entry.reference.unicodeScalars.count <= 40)
        if entry.order.utf8.count < 38 { #expect(entry.reference.hasPrefix(entry.order + "-")) }
      }
    }
  }

  @Test func `has a label for each parcel, with all of the shipment's weight`() throws {
    for seed in UInt64(1)...12 {
      let random = RandomDay(seed: seed)
      let document = try random.plan().document()
      let outcome = DayExport.run(try ShippingPlan(random.day(), document))
      let weights = ["A": 24.0, "B": 14.4, "C": 49.6, "D": 19.2, "E": 67.2]
      for location in ["WH", "STORE"] {
        let labels =
          outcome.files.first { $0.path == location + "/labels.csv" }.map { CSVTable($0.bytes).rows } ?? []
        for shipment in document.shipments where shipment.location == location {
          let own = labels.filter { $0["Rubber Stamp 1"] == shipment.id }
          #expect(own.count == shipment.parcels, "seed \(seed) \(shipment.id)")
          let ounces = own.reduce(0) { $0 + (Double($1["Ounces"] ?? "") ?? 0) }
          let expected = planned(document)[shipment.id]?.reduce(0.0) {
            $0 + weights[$1.key, default: 0] * Double($1.value)
          }
          #expect(abs(ounces - (expected ?? 0)) < 0.05 * Double(own.count))
          for label in own { #expect((Double(label["Ounces"] ?? "") ?? 0) <= 7 * 16) }
        }
      }
    }
  }

  @Test func `picks by ship date, service and SKU, and leaves buyers out of what does not need them`() throws
  {
    for seed in UInt64(1)...8 {
      let random = RandomDay(seed: seed, orders: 30)
      let day = try random.day()
      let outcome = DayExport.run(
        try ShippingPlan(day, random.drawn(day.scenario)), settings: partners)
      for file in outcome.files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let hasBuyers = text.contains("Secret") || text.contains("Hidden")
        #expect(hasBuyers == file.isPrivate, "\(file.path)")
        guard file.path.hasSuffix("pick-list.csv") else { continue }
        let keys = CSVTable(file.bytes).rows.map {
          [$0["ship_date"], $0["service_id"], $0["sku"]].map { $0 ?? "" }
        }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
      }
    }
  }

  @Test func `demands neutral boxes without Amazon's drivers for other marketplaces, and for no others`()
    throws
  {
    var seen: Set<String> = []
    for seed in UInt64(1)...25 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let plan = try ShippingPlan(day, random.drawn(day.scenario))
      let outcome = DayExport.run(plan)
      for entry in outcome.shipments where entry.document.contains("mcf-") {
        let file = try #require(outcome.files.first { $0.path == entry.document })
        let text = String(decoding: file.bytes, as: UTF8.self)
        let channel = String(entry.order.prefix { $0 != ":" })
        let demands = ["walmart", "ebay", "tiktok"].contains(channel)
        #expect(text.contains("BLANK_BOX") == demands)
        #expect(text.contains("BLOCK_AMZL") == demands)
        seen.insert(channel)
      }
    }
    #expect(seen.count >= 6)
  }

  @Test func `moves lines of Shopify's orders to Shopify's own places`() throws {
    var moved = 0
    for seed in UInt64(1)...20 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let outcome = DayExport.run(try ShippingPlan(day, document))
      let file = outcome.files.first { $0.path == "shopify/fulfillment-order-moves.jsonl" }
      let rows = try String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n").map {
        try #require(try HandedOut.json(Array($0.utf8)) as? [String: Any])
      }
      let expected = document.shipments.filter {
        $0.order.hasPrefix("shop:") && ["WH", "STORE"].contains($0.location)
      }
      #expect(rows.compactMap { $0["shipment_id"] as? String } == expected.map(\.id))
      for (row, shipment) in zip(rows, expected) {
        #expect(row["location"] as? String == (shipment.location == "WH" ? "Main St" : "70001"))
        #expect(
          row["newLocationId"] as? String
            == (shipment.location == "WH" ? nil : "gid://shopify/Location/70001"))
      }
      moved += rows.count
    }
    #expect(moved > 10)
  }
}

@Suite struct `A document that would break a rule` {
  private func order(items: Int, units: Int) -> AmazonFulfilmentOrder.Request {
    AmazonFulfilmentOrder.Request(
      order: "shop:#1", id: "shop:#1-1", displayID: "#1", placedAt: Instant(secondsSinceEpoch: 1_795_000_000),
      speed: .standard,
      recipient: Recipient([
        .name: "A Buyer", .address1: "1 Example St", .city: "Denver", .region: "CO", .postalCode: "80202",
        .country: "US",
      ]),
      items: (0..<items).map {
        AmazonFulfilmentOrder.Item(sku: "S\($0)", id: "L\($0)", quantity: $0 == 0 ? units - items + 1 : 1)
      })
  }

  private func problems(_ request: AmazonFulfilmentOrder.Request) -> [DocumentProblem] {
    do throws(InvalidDocument) {
      _ = try AmazonFulfilmentOrder(request)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `is none up to a hundred lines and 250 units, and an error beyond`() {
    #expect(problems(order(items: 100, units: 250)) == [])
    let lines = problems(order(items: 101, units: 101))
    #expect(lines.map(\.field) == ["items"])
    #expect(lines.first?.order == "shop:#1")
    #expect(lines.first?.message.contains("100") == true)
    #expect(lines.first?.remedy.contains("split_lines") == true)
    let units = problems(order(items: 2, units: 251))
    #expect(units.map(\.value) == ["251"])
    #expect(units.first?.message.contains("250") == true)
  }

  @Test func `tells every rule at once, and no buyer's words`() {
    var request = order(items: 1, units: 1)
    request.id = String(repeating: "x", count: 41)
    request.displayID = ""
    request.recipient = Recipient([.name: "A Secret", .address1: "", .postalCode: "", .country: "USA"])
    request.items = [
      AmazonFulfilmentOrder.Item(sku: String(repeating: "s", count: 51), id: "1", quantity: 0),
      AmazonFulfilmentOrder.Item(sku: "", id: "1", quantity: 1),
    ]
    let found = problems(request)
    #expect(
      found.map(\.field) == [
        "sellerFulfillmentOrderId", "displayableOrderId", "destinationAddress.addressLine1",
        "destinationAddress.postalCode", "destinationAddress.countryCode", "destinationAddress.city",
        "items.sellerSku", "items.quantity", "items.sellerSku", "items.sellerFulfillmentOrderItemId",
      ])
    for problem in found {
      #expect(!problem.description.contains("Secret"))
      #expect(!problem.remedy.isEmpty, "\(problem)")
    }
  }

  @Test func `stops an export, or is left out and told where it may be`() throws {
    let random = RandomDay(seed: 3, orders: 20)
    var files = random.files
    let rows = String(decoding: files["recipients.csv"] ?? [], as: UTF8.self).split(separator: "\n")
    // The third buyer has no street.
    files["recipients.csv"] = Array(
      rows.map { $0.contains("Secret Buyer3,") ? $0.replacing("3 Hidden Street", with: "") : $0 }.joined(
        separator: "\n"
      ).utf8)
    let day = try ImportedDay(random.folder(), files: files)
    let document = random.drawn(day.scenario)
    let plan = try ShippingPlan(day, document)
    let strict = DayExport.run(plan)
    let third = try #require(day.scenario.orders.dropFirst(2).first?.id)
    let own = document.shipments.filter { $0.order == third }
    try #require(!own.isEmpty)
    #expect(strict.files == [])
    #expect(Set(strict.problems.map(\.order)) == [third])
    var settings = ExportSettings()
    settings.isLenient = true
    let lenient = DayExport.run(plan, settings: settings)
    #expect(Set(lenient.shipments.filter { $0.document.isEmpty }.map(\.order)) == [third])
    let read = try HandedOut(lenient)
    for shipment in own { #expect(read.units[shipment.id] == nil) }
    #expect(read.units.count == document.shipments.count - own.count)
  }
}

@Suite struct `X12 control numbers` {
  @Test func `count on for each pair of partners, from the file that they were written to`() throws {
    let random = RandomDay(seed: 5, orders: 30)
    let day = try random.day()
    let plan = try ShippingPlan(day, random.drawn(day.scenario))
    var settings = ExportSettings()
    settings.partners = ["": try #require(X12Partner(sender: "ME", receiver: "THEM"))]
    var numbers = X12ControlNumbers()
    var seen: [String] = []
    for _ in 1...3 {
      let outcome = DayExport.run(plan, settings: settings, controlNumbers: numbers)
      for file in outcome.files where file.path.hasSuffix(".edi") {
        let segments = String(decoding: file.bytes, as: UTF8.self).split(separator: "~").map {
          $0.split(separator: "*")
        }
        seen.append(String(segments[0][13]))
        #expect(segments[1][6] == String(Int(segments[0][13]) ?? -1))
        #expect(segments.last?[2] == segments[0][13])
      }
      numbers = try X12ControlNumbers(outcome.controlNumbers.bytes, name: "numbers")
    }
    #expect(seen.count == 6)
    #expect(seen == (1...6).map { "00000000\($0)" })
  }

  @Test func `are refused where the file is no such file`() {
    #expect(throws: InvalidFiles.self) {
      try X12ControlNumbers(Array("sender,receiver\nA,B\n".utf8), name: "n")
    }
    #expect(throws: InvalidFiles.self) {
      try X12ControlNumbers(Array("sender,receiver,interchange,group\nA,B,x,1\n".utf8), name: "n")
    }
    #expect(X12Partner(sender: "", receiver: "B") == nil)
    #expect(X12Partner(sender: "A", receiver: "B*C") == nil)
  }
}
