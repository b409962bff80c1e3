import Channels
import Foundation
import OrderRouting
import ScenarioFiles
import Testing

/// What no channel may hear, each an error that names the order, the field and what to do.
@Suite struct `A parcel that cannot be confirmed` {
  /// A day of one order, three mugs and a scale, in one shipment.
  private func plan(
    _ channel: String, carriers: String = "", line: String = "9001", pack: Int = 1, splits: Bool = false
  ) throws -> ShippingPlan {
    let all = ["amazon", "shopify", "walmart", "ebay", "tiktok", "woocommerce", "generic"]
    var files = Networks.network(
      items: ["MUG", "SCALE"], channels: "channel,platform,store\n" + all.map { "\($0),\($0),\n" }.joined(),
      carriers: carriers.isEmpty ? nil : "channel,carrier,code,name\n" + carriers,
      stock: "location_id,sku,on_hand\nWH,MUG,9\nWH,SCALE,9\n")
    let id = channel + ":77-1"
    files["orders.csv"] = Array(
      """
      order_id,line_id,sku,quantity,channel,country,placed_at
      \(id),1,MUG,\(3 * pack),\(channel),US,2026-11-20T10:00:00Z
      \(id),2,SCALE,1,\(channel),US,2026-11-20T10:00:00Z

      """.utf8)
    let second = line.isEmpty ? "" : line + "2"
    files["order_sources.csv"] = Array(
      """
      order_id,line_id,channel,format,source_order_id,source_line_id,source_sku,source_quantity,pack
      \(id),1,\(channel),test,77-1,\(line),MUG,3,\(pack)
      \(id),2,\(channel),test,77-1,\(second),SCALE,1,1

      """.utf8)
    let folder = try ScenarioReader.read(files: files.filter { $0.key != "order_sources.csv" })
    let document = try RoutingProblem(folder.scenario).plan(CheapestStrategy()).document()
    return try ShippingPlan(ImportedDay(folder, files: files), document)
  }

  private func confirm(_ plan: ShippingPlan, _ rows: String..., now: Instant? = nil) -> ConfirmationOutcome {
    let header = "order_id,carrier,tracking_number,shipped_at,line_id,quantity,tracking_url\n"
    let text = header + rows.joined(separator: "\n") + "\n"
    return DayConfirmations.run(plan, tracking: [("t.csv", Array(text.utf8))], now: now)
  }

  @Test(arguments: ["walmart", "ebay", "tiktok"])
  func `is one of Amazon's own drivers, at another marketplace`(channel: String) throws {
    for row in [
      "\(channel):77-1,UPS,TBA303912345000,2026-11-24,,,", "\(channel):77-1,AMZN_US,12345,2026-11-24,,,",
    ] {
      let outcome = confirm(try plan(channel, carriers: "tiktok,UPS,7001,UPS\n"), row)
      #expect(outcome.files == [])
      #expect(outcome.problems.map(\.order) == ["\(channel):77-1"])
      #expect(outcome.problems.first?.field == "carrier")
      #expect(outcome.problems.first?.remedy.contains("BLOCK_AMZL") == true)
    }
  }

  @Test func `is told by its seller's own shop and by Amazon itself`() throws {
    let shop = confirm(try plan("shopify"), "shopify:77-1,,TBA303912345000,2026-11-24,,,")
    #expect(shop.problems == [])
    #expect(String(decoding: shop.files[0].bytes, as: UTF8.self).contains("Amazon Logistics US"))
    let amazon = confirm(try plan("amazon"), "amazon:77-1,AMZN_US,TBA303912345000,2026-11-24,,,")
    let text = amazon.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("Other\tAmazon Logistics"))
    #expect(text.contains(#""carrierCode":"Other","carrierName":"Amazon Logistics""#))
  }

  @Test(arguments: [
    ("amazon", "FedEXX", "FedEx"), ("shopify", "Ontrak", "OnTrac"), ("walmart", "Fedexx", "FedEx"),
    ("ebay", "UPPS", "UPS"), ("woocommerce", "FedX", "Fedex"), ("amazon", "FedX", "FedEx"),
  ])
  func `is by a carrier that the channel does not know: the nearest is named`(
    channel: String, carrier: String, nearest: String
  ) throws {
    let outcome = confirm(try plan(channel), "\(channel):77-1,\(carrier),1Z1,2026-11-24,,,")
    #expect(outcome.files == [])
    #expect(outcome.problems.map(\.value) == [carrier])
    #expect(outcome.problems.first?.remedy.contains("\"\(nearest)\"") == true, "\(outcome.problems)")
    #expect(outcome.problems.first?.remedy.contains("carriers.csv") == true)
  }

  @Test func `is by a carrier of carriers.csv, as it says`() throws {
    let amazon = confirm(
      try plan("amazon", carriers: "amazon,Vans,Other,Our Vans\n"), "amazon:77-1,Vans,V1,2026-11-24,,,")
    #expect(amazon.problems == [])
    #expect(String(decoding: amazon.files[0].bytes, as: UTF8.self).contains("Our Vans"))
    let nameless = confirm(
      try plan("amazon", carriers: "amazon,Vans,Other,\n"), "amazon:77-1,Vans,V1,2026-11-24,,,")
    #expect(nameless.problems.map(\.field).contains("carrier-name"))
    // What Walmart does not list goes as another carrier, with a page that follows the parcel.
    let plan = try plan("walmart", carriers: "walmart,Vans,Our Vans,\n")
    #expect(confirm(plan, "walmart:77-1,Vans,V1,2026-11-24,,,").problems.map(\.field) == ["carrierName"])
    let told = confirm(plan, "walmart:77-1,Vans,V1,2026-11-24,,,https://vans.example/V1")
    #expect(told.problems == [])
    #expect(String(decoding: told.files[0].bytes, as: UTF8.self).contains(#""otherCarrier":"Our Vans""#))
    // TikTok Shop takes ids alone.
    #expect(
      confirm(try self.plan("tiktok"), "tiktok:77-1,UPS,1Z1,2026-11-24,,,").problems.first?.remedy.contains(
        "carriers.csv") == true)
    #expect(
      confirm(try self.plan("tiktok", carriers: "tiktok,UPS,United,\n"), "tiktok:77-1,UPS,1Z1,2026-11-24,,,")
        .problems.map(\.field)
        .contains("shipping_provider_id"))
  }

  @Test func `holds more than is left`() throws {
    let plan = try plan("amazon")
    let outcome = confirm(
      plan, "amazon:77-1,UPS,1Z1,2026-11-24,1,2,", "amazon:77-1,UPS,1Z2,2026-11-24,1,2,")
    #expect(outcome.files == [])
    #expect(outcome.problems.map(\.field) == ["quantity"])
    #expect(outcome.problems.first?.message.contains("line 1 has 1 units of MUG left") == true)
    #expect(confirm(plan, "amazon:77-1,UPS,1Z1,2026-11-24,3,1,").problems.map(\.field) == ["line_id"])
    #expect(
      confirm(plan, "amazon:77-1,UPS,1Z1,2026-11-24,,,", "amazon:77-1,UPS,1Z2,2026-11-24,,,").problems.first?
        .remedy
        .contains("line_id") == true)
    #expect(confirm(plan, "amazon:77-2,UPS,1Z1,2026-11-24,,,").problems.map(\.field) == ["order_id"])
  }

  @Test func `is of no unit, or cannot be read: nothing else of its shipment is told for it`() throws {
    let plan = try plan("amazon")
    let none = confirm(plan, "amazon:77-1,UPS,1Z1,2026-11-24,1,0,")
    #expect(none.files == [] && none.errors.isEmpty && none.isUnchanged)
    let header = "order_id,carrier,tracking_number,shipped_at,line_id,quantity\n"
    for row in ["2026-11-24,1,-1", "2026-11-24,1,x", "2026-11-24,,2", "24.13.2026,1,1", "24.13.2026,,"] {
      let text = header + "amazon:77-1,UPS,1Z1,\(row)\namazon:77-1,UPS,1Z2,2026-11-24,2,1\n"
      let outcome = DayConfirmations.run(plan, tracking: [("t.csv", Array(text.utf8))], isLenient: true)
      #expect(outcome.errors.count == 1, "\(row)")
      #expect(try Confirmed(outcome.files).units.map(\.value) == [1], "\(row)")
    }
  }

  @Test func `left before it was ordered, or has not left yet`() throws {
    let plan = try plan("ebay")
    #expect(
      confirm(plan, "ebay:77-1,UPS,1Z1,2026-11-20T09:59:59Z,,,").problems.map(\.field) == ["shipped_at"])
    #expect(confirm(plan, "ebay:77-1,UPS,1Z1,2026-11-20T10:00:00Z,,,").problems == [])
    let now = Instant(secondsSinceEpoch: 1_795_500_000)
    #expect(
      confirm(plan, "ebay:77-1,UPS,1Z1,2026-12-20,,,", now: now).problems.map(\.field) == ["shipped_at"])
    #expect(confirm(plan, "ebay:77-1,UPS,1Z1,24.13.2026,,,").errors.map(\.field) == ["shipped_at"])
  }

  @Test func `has a number that eBay does not take`() throws {
    let plan = try plan("ebay")
    let tidy = confirm(plan, "ebay:77-1,UPS,1Z 12-34 56,2026-11-24,,,")
    #expect(tidy.problems == [])
    #expect(tidy.files.allSatisfy { String(decoding: $0.bytes, as: UTF8.self).contains("1Z123456") })
    #expect(confirm(plan, "ebay:77-1,UPS,1Z/12,2026-11-24,,,").problems.map(\.field) == ["trackingNumber"])
    #expect(confirm(plan, "ebay:77-1,UPS,9.4E+21,2026-11-24,,,").errors.map(\.field) == ["tracking_number"])
  }

  @Test func `is a part of an order whose lines the channel's file did not name`() throws {
    for channel in ["amazon", "ebay"] {
      let plan = try plan(channel, line: "")
      let whole = confirm(plan, "\(channel):77-1,UPS,1Z1,2026-11-24,,,")
      #expect(whole.problems == [])
      // The whole order, in the one form that can say it.
      #expect(whole.files.count == 1)
      #expect(
        String(decoding: whole.files[0].bytes, as: UTF8.self).contains(
          channel == "ebay" ? "77-1,,SHIPPED" : "77-1\t\t\t"))
      #expect(!confirm(plan, "\(channel):77-1,UPS,1Z1,2026-11-24,1,2,").problems.isEmpty)
    }
    #expect(
      confirm(try plan("walmart", line: ""), "walmart:77-1,UPS,1Z1,2026-11-24,,,").problems.map(\.field) == [
        "lineNumber"
      ])
  }

  @Test func `is told with the pack that it completes`() throws {
    let plan = try plan("amazon", pack: 2)
    let first = confirm(plan, "amazon:77-1,UPS,1Z1,2026-11-24,1,1,")
    #expect(first.problems == [] && first.files == [])
    #expect(first.warnings.count == 1)
    #expect(!first.isUnchanged)
    let text =
      "order_id,carrier,tracking_number,shipped_at,line_id,quantity\namazon:77-1,UPS,1Z2,2026-11-24,1,4\n"
    let second = DayConfirmations.run(plan, tracking: [("t.csv", Array(text.utf8))], ledger: first.ledger)
    let read = try Confirmed(second.files)
    #expect(read.units.map(\.value) == [2])
  }

  @Test func `never makes two numbers of one parcel, nor one of two`() throws {
    let plan = try plan("amazon")
    let outcome = confirm(
      plan, "amazon:77-1,UPS,1Z1,2026-11-24,1,2,", "amazon:77-1,UPS,1Z2,2026-11-24,1,1,",
      "amazon:77-1,UPS,1Z1,2026-11-24,2,1,")
    let text = outcome.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.split(separator: "\n").filter { $0.contains("packageReferenceId") }.count == 2)
    #expect(text.contains(#""packageReferenceId":"1""#) && text.contains(#""packageReferenceId":"2""#))
  }
}

@Suite struct `Shopify's fulfilment orders` {
  private let parcel = ParcelNotice(
    channel: ChannelTables.ChannelSettings(name: "shop", platform: .shopify), order: "shop:#1",
    sourceOrder: "#1",
    number: 1, lines: [ParcelNotice.Line(sourceLine: "55", sourceSKU: "MUG", quantity: 3)],
    carrier: CarrierName(code: "UPS"), tracking: "1Z1", shippedAt: Instant(secondsSinceEpoch: 1_795_500_000),
    shippedOn: Day(daysSinceEpoch: 20_781))

  private func orders(_ remaining: Int, status: String = "OPEN") throws -> [ShopifyFulfilmentOrder] {
    let text = """
      {"data":{"order":{"id":"gid://shopify/Order/1","name":"#1","fulfillmentOrders":{"nodes":[
        {"id":"gid://shopify/FulfillmentOrder/7","status":"CLOSED","lineItems":{"nodes":[{"id":"gid://shopify/FulfillmentOrderLineItem/70","remainingQuantity":3,"lineItem":{"id":"gid://shopify/LineItem/55"}}]}},
        {"id":"gid://shopify/FulfillmentOrder/8","status":"\(status)","lineItems":{"nodes":[{"id":"gid://shopify/FulfillmentOrderLineItem/80","remainingQuantity":\(remaining),"lineItem":{"id":"gid://shopify/LineItem/55"}}]}}
      ]}}}}
      """
    return try ShopifyFulfilmentOrder.read(Array(text.utf8), name: "orders")
  }

  @Test func `give a confirmation their own ids, of the open one`() throws {
    let value = try ShopifyFulfilment(parcel, fulfilmentOrders: try orders(3)).variables
    let text = try #require(value?.line)
    #expect(text.contains(#""fulfillmentOrderId":"gid://shopify/FulfillmentOrder/8""#))
    #expect(text.contains(#"{"id":"gid://shopify/FulfillmentOrderLineItem/80","quantity":3}"#))
    #expect(!text.contains("LineItem/55"))
  }

  @Test func `allow no more than they have left`() throws {
    let few = try orders(2)
    let closed = try orders(3, status: "CLOSED")
    #expect(throws: InvalidDocument.self) { try ShopifyFulfilment(parcel, fulfilmentOrders: few) }
    #expect(throws: InvalidDocument.self) { try ShopifyFulfilment(parcel, fulfilmentOrders: closed) }
  }
}
