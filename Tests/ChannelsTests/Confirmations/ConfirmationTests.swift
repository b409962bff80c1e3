import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `Confirmations` {
  /// What each channel's line is to hear in all, from the plan's rows, in its own packs.
  private func expected(_ document: PlanDocument, _ files: [String: [UInt8]]) -> [String: Int] {
    var packs: [String: Int] = [:]
    for row in CSVTable(files["order_sources.csv"] ?? []).rows {
      packs[(row["order_id"] ?? "") + "/" + (row["line_id"] ?? "")] = Int(row["pack"] ?? "")
    }
    var units: [String: Int] = [:]
    for row in document.lines where row.shipment != nil {
      units[row.order + "/" + row.line, default: 0] += row.quantity
    }
    var expected: [String: Int] = [:]
    for (line, count) in units {
      let own = count / (packs[line] ?? 1)
      if own > 0, !line.hasPrefix("woo:") { expected[line] = own }
    }
    return expected
  }

  private func told(_ read: Confirmed) -> [String: Int] {
    var told: [String: Int] = [:]
    for (key, count) in read.units where key.channel != "woo" {
      told["\(key.channel):\(key.order)/\(key.line)", default: 0] += count
    }
    return told
  }

  /// A table of parcels, rows with or without lines.
  private func table(_ rows: [String]) -> [(name: String, bytes: [UInt8])] {
    let header = "shipment_id,carrier,tracking_number,shipped_at,line_id,quantity"
    return [("parcels.csv", Array(([header] + rows).joined(separator: "\n").utf8) + [10])]
  }

  @Test func `tell each channel of the plan's units, once each: a part, then the rest, and never again`()
    throws
  {
    var lines = 0
    for seed in UInt64(1)...100 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let plan = try ShippingPlan(day, document)
      var draw = RandomDay.Draw(state: seed)
      var part: [String] = []
      var rest: [String] = []
      for shipment in document.shipments {
        let own = document.lines.filter { $0.shipment == shipment.id }
        let carrier = draw.pick(["UPS", "FedEx", "fedex ground", "UPSN"])
        var number = 0
        for row in own where row.quantity > 1 && draw.chance(40) {
          number += 1
          part.append(
            "\(shipment.id),\(carrier),1Z\(shipment.id)P\(number),2026-11-24T15:00:00Z,\(row.line),\(draw.number(1...row.quantity - 1))"
          )
        }
        rest.append("\(shipment.id),\(carrier),1Z\(shipment.id)R,2026-11-24,,")
      }
      let first = DayConfirmations.run(plan, tracking: table(part))
      #expect(first.errors.isEmpty && first.problems == [], "seed \(seed)")
      // The first parcels again, and what is left.
      let second = DayConfirmations.run(plan, tracking: table(part + rest), ledger: first.ledger)
      #expect(second.errors.isEmpty && second.problems == [], "seed \(seed)")
      #expect(second.repeated == Set(part.map { $0.split(separator: ",")[2] }).count)
      let third = DayConfirmations.run(plan, tracking: table(rest + part), ledger: second.ledger)
      #expect(third.files == [] && third.isUnchanged, "seed \(seed)")
      let read = try Confirmed(first.files + second.files)
      #expect(told(read) == expected(document, random.files), "seed \(seed)")
      // Both forms of Amazon and eBay say the same.
      for channel in ["amazon", "ebay"] {
        let own = read.units.filter { $0.key.channel == channel }
        let other = read.others.filter { $0.key.channel == channel }
        #expect(Set(own.keys) == Set(other.keys))
        if channel == "amazon" { #expect(own == other) }
      }
      lines += read.units.count
    }
    #expect(lines > 800, "\(lines)")
  }

  @Test func `never tell of more than an order has, when its day is planned again between parcels`() throws {
    var refused = 0
    for seed in UInt64(1)...40 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let plans = [random.drawn(day.scenario), try random.plan().document()]
      var files: [OutgoingFile] = []
      var ledger = ConfirmationLedger()
      for (number, document) in plans.enumerated() {
        let rows = document.shipments.map { "\($0.id),UPS,1Z\($0.id)N\(number),2026-11-24,," }
        let outcome = DayConfirmations.run(
          try ShippingPlan(day, document), tracking: table(rows), ledger: ledger, isLenient: true)
        refused += outcome.problems.count
        files += outcome.files
        ledger = outcome.ledger
      }
      var ordered: [String: Int] = [:]
      for row in CSVTable(random.files["order_sources.csv"] ?? []).rows {
        ordered[(row["order_id"] ?? "") + "/" + (row["line_id"] ?? "")] = Int(row["source_quantity"] ?? "")
      }
      for (line, units) in told(try Confirmed(files)) {
        #expect(units <= ordered[line] ?? 0, "seed \(seed), line \(line)")
      }
    }
    #expect(refused > 40, "\(refused)")
  }

  @Test func `complete an order of WooCommerce when nothing of it is left, and not before`() throws {
    var completed = 0
    var open = 0
    for seed in UInt64(1)...60 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let plan = try ShippingPlan(day, document)
      let rows = document.shipments.map { "\($0.id),UPS,1Z\($0.id),2026-11-24,," }
      let outcome = DayConfirmations.run(plan, tracking: table(rows))
      let read = try Confirmed(outcome.files)
      let orders = Set(document.shipments.map(\.order).filter { $0.hasPrefix("woo:") })
      let unfilled = Set(document.lines.filter { $0.shipment == nil }.map(\.order))
      let expected = orders.filter { !unfilled.contains($0) }.map { $0.dropFirst(4) }.sorted()
      #expect(read.completed.sorted() == expected.map { String($0) })
      completed += expected.count
      open += orders.count - expected.count
    }
    #expect(completed > 10 && open > 3)
  }

  @Test func `take what Amazon's centre tells of its requests`() throws {
    var parcels = 0
    for seed in UInt64(1)...30 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let plan = try ShippingPlan(day, document)
      let export = DayExport.run(plan)
      var tracking: [(name: String, bytes: [UInt8])] = []
      var ids: Set<String> = []
      for entry in export.shipments where entry.document.contains("mcf-") {
        let bytes = try #require(export.files.first { $0.path == entry.document }?.bytes)
        let request = try #require(try HandedOut.json(bytes) as? [String: Any])
        let items = request["items"] as? [[String: Any]] ?? []
        // Each item in a parcel of its own, in one of the two versions of the answer.
        tracking.append(
          (
            entry.shipment,
            try seed % 2 == 0 ? status2020(entry.reference, items) : status2026(entry.reference, items)
          ))
        ids.insert(entry.shipment)
        parcels += items.count
      }
      let outcome = DayConfirmations.run(plan, tracking: tracking)
      #expect(outcome.errors.isEmpty && outcome.problems == [], "seed \(seed)")
      let rows = document.lines.map { row in
        var row = row
        if !ids.contains(row.shipment ?? "") { row.shipment = nil }
        return row
      }
      let only = PlanDocument(shipments: document.shipments, lines: rows, summary: nil)
      let read = try Confirmed(outcome.files)
      #expect(told(read) == expected(only, random.files), "seed \(seed)")
    }
    #expect(parcels > 50)
  }

  private func status2020(_ id: String, _ items: [[String: Any]]) throws -> [UInt8] {
    let shipments: [[String: Any]] = items.enumerated().map { index, item in
      [
        "amazonShipmentId": "D\(index)", "fulfillmentCenterId": "RNO1",
        "fulfillmentShipmentStatus": "SHIPPED",
        "shippingDate": "2026-11-24T02:33:23Z",
        "fulfillmentShipmentItem": [
          [
            "sellerSku": item["sellerSku"],
            "sellerFulfillmentOrderItemId": item["sellerFulfillmentOrderItemId"],
            "quantity": item["quantity"], "packageNumber": index + 1,
          ]
        ],
        "fulfillmentShipmentPackage": [
          [
            "packageNumber": index + 1, "carrierCode": "UPS",
            "trackingNumber": "1Z\(abs(id.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))\(index)",
          ]
        ],
      ]
    }
    let body: [String: Any] = [
      "payload": ["fulfillmentOrder": ["sellerFulfillmentOrderId": id], "fulfillmentShipments": shipments]
    ]
    return Array(try JSONSerialization.data(withJSONObject: body))
  }

  private func status2026(_ id: String, _ items: [[String: Any]]) throws -> [UInt8] {
    let own: [[String: Any]] = items.enumerated().map { index, item in
      [
        "shipmentItemId": "SI\(index)", "lineItemId": item["sellerFulfillmentOrderItemId"] ?? "",
        "productIdentifier": ["amazonSku": item["sellerSku"]],
        "amount": ["value": "\(item["quantity"] ?? 0).0", "unit": "EACHES"],
      ]
    }
    let packages: [[String: Any]] = items.indices.map { index in
      [
        "packageId": "P\(index)", "shipmentItemIds": ["SI\(index)"],
        "tracking": [
          "carrier": [
            "carrierCode": "FEDEX",
            "trackingNumber": "77\(abs(id.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))\(index)",
          ]
        ],
      ]
    }
    let order: [String: Any] = [
      "orderId": id, "lineItems": [], "fulfillmentConfiguration": [:],
      "shipments": [
        ["status": "SHIPPED", "shipTime": "2026-11-24T15:00:00Z", "items": own, "packages": packages]
      ],
    ]
    return Array(try JSONSerialization.data(withJSONObject: ["order": order]))
  }

  @Test func `take X12 945 that answers the export's own 940`() throws {
    var sets = 0
    for seed in UInt64(1)...30 {
      let random = RandomDay(seed: seed)
      let day = try random.day()
      let document = random.drawn(day.scenario)
      let plan = try ShippingPlan(day, document)
      var settings = ExportSettings()
      settings.partners = ["": try #require(X12Partner(sender: "ME", receiver: "THEM"))]
      let export = DayExport.run(plan, settings: settings)
      var ids: Set<String> = []
      var tracking: [(name: String, bytes: [UInt8])] = []
      for file in export.files where file.path.hasSuffix("940.edi") {
        let (text, count) = advice(String(decoding: file.bytes, as: UTF8.self), withLines: seed % 2 == 0)
        sets += count
        tracking.append((file.path, Array(text.utf8)))
      }
      for entry in export.shipments where entry.document.hasSuffix("940.edi") { ids.insert(entry.shipment) }
      let outcome = DayConfirmations.run(plan, tracking: tracking)
      #expect(outcome.errors.isEmpty && outcome.problems == [], "seed \(seed)")
      let rows = document.lines.map { row in
        var row = row
        if !ids.contains(row.shipment ?? "") { row.shipment = nil }
        return row
      }
      let only = PlanDocument(shipments: document.shipments, lines: rows, summary: nil)
      let read = try Confirmed(outcome.files)
      #expect(told(read) == expected(only, random.files), "seed \(seed)")
    }
    #expect(sets > 60)
  }

  /// The 945 of a 940: all of it in one parcel, or each line in its own.
  private func advice(_ order: String, withLines: Bool) -> (String, Int) {
    let segments = order.split(separator: "~").map {
      $0.split(separator: "*", omittingEmptySubsequences: false).map { String($0) }
    }
    var out: [[String]] = [segments[0], ["GS", "SW", "THEM", "ME", "20261124", "1700", "1", "X", "004010"]]
    var sets = 0
    var set: [[String]] = []
    var line = 0
    for segment in segments {
      switch segment[0] {
      case "ST":
        sets += 1
        line = 0
        set = [["ST", "945", segment[2]]]
      case "W05":
        set += [
          ["W06", "F", segment[2], "20261124", "SHP\(sets)"], ["G62", "11", "20261124"],
          ["W27", "M", "UPSN"],
        ]
        if !withLines { set.append(["N9", "2I", "1Z00\(segment[2].filter(\.isNumber))"]) }
      case "W01" where withLines:
        line += 1
        set += [
          ["LX", String(line)], ["MAN", "CP", "1Z0\(set[1][2].filter(\.isNumber))\(line)"],
          ["W12", "CC", segment[1], segment[1], "0", "EA", "", "VN", segment[5]],
        ]
      case "N9" where withLines && segment[1] == "LI": set.append(segment)
      case "SE":
        set.append(["SE", String(set.count + 1), segment[2]])
        out += set
      default: break
      }
    }
    out += [["GE", String(sets), "1"], ["IEA", "1", segments[0][13]]]
    return (out.map { $0.joined(separator: "*") + "~" }.joined(), sets)
  }
}
