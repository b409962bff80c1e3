import Channels
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `A small file of every format` {
  @Test(arguments: Samples.all)
  func `is recognised by what is in it`(_ sample: Samples.Sample) {
    let reading = ChannelFormats.read(Array(sample.text.utf8), name: "file")
    #expect(reading.formats == [sample.format])
    #expect(reading.errors.isEmpty)
  }

  @Test func `covers every format that can be read`() {
    let known = Set(Samples.all.map(\.format))
    let apart: Set = ["amazon-reserved-inventory", "woocommerce-refunds-json"]
    #expect(Set(ChannelFormats.names).subtracting(known) == apart)
  }

  /// order id: line id, SKU, quantity, price.
  @Test(arguments: [
    (
      "amazon-unshipped-orders",
      ["amazon:111-1 9001 MUG 2 ", "amazon:111-1 9002 BEAN 1 ", "amazon:111-2 9003 MUG 5 "]
    ),
    ("amazon-new-orders", ["amazon:112-1 9101 MUG 4 25.99", "amazon:112-2 0102 BEAN 2 5.00"]),
    ("amazon-all-orders", ["amazon:113-1 1 MUG 2 18.00", "amazon:113-1 2 MUG 1 18.00"]),
    ("amazon-orders-v0", ["amazon:114-1 9201 MUG 2 10.00"]),
    ("amazon-orders-2026", ["amazon:115-1 9301 MUG 2 18.00"]),
    ("shopify-orders-csv", ["shopify:#1001 1 MUG 2 18.00", "shopify:#1001 2 BEAN 2 18.00"]),
    (
      "shopify-orders-json",
      [
        "shopify:820982911946154508 866550311766439020 MUG 2 16.666667",
        "shopify:820982911946154508 866550311766439021 Gift wrap 1 2.00",
      ]
    ),
    ("shopify-orders-graphql", ["shopify:5001 9001 MUG 2 45.00"]),
    ("walmart-orders-json", ["walmart:4792982839409 1 MUG 2 18.50"]),
    ("walmart-po-csv", ["walmart:1777777777771 1 MUG 2 18.00"]),
    (
      "ebay-orders-csv",
      ["ebay:12-00000-00001 300000000001 MUG 1 18.00", "ebay:12-00000-00001 300000000002 BEAN 2 20.00"]
    ),
    ("ebay-orders-json", ["ebay:12-00000-00009 10000000000001 MUG 4 29.03"]),
    (
      "tiktok-orders-csv",
      ["tiktok:576000000000000001 1 MUG 2 18.00", "tiktok:576000000000000001 2 BEAN 1 20.00"]
    ),
    (
      "tiktok-orders-json",
      [
        "tiktok:576000000000000009 577000000000000001 MUG 1 18.00",
        "tiktok:576000000000000009 577000000000000002 MUG 1 18.00",
      ]
    ),
    ("woocommerce-orders-json", ["woocommerce:727 315 MUG 3 10.80", "woocommerce:727 318 BEAN 2 20.00"]),
    ("generic-orders-csv", ["phone:P-1 1 MUG 2 1234.50", "phone:P-1 2 BEAN 1 20.00"]),
  ])
  func `gives the lines that are left to ship`(_ format: String, _ lines: [String]) throws {
    let sample = try #require(Samples.all.first { $0.format == format })
    let imported = Samples.imported(sample)
    #expect(imported.errors == [])
    let found = imported.orders.map { row in
      ["order_id", "line_id", "sku", "quantity", "unit_price"].map { row[$0] ?? "" }.joined(separator: " ")
    }
    #expect(found == lines)
  }

  /// location, SKU, on hand, reserved.
  @Test(arguments: [
    ("amazon-fba-inventory", ["FBA BEAN 0 0", "FBA MUG 100 0"]), ("amazon-afn-inventory", ["FBA MUG 100 0"]),
    ("amazon-inventory-summaries-json", ["FBA BEAN 12 0", "FBA MUG 40 0"]),
    ("shopify-inventory-csv", ["WH BEAN 2 5", "WH MUG 25 3"]),
    ("shopify-inventory-levels-json", ["WH MUG 9 0"]),
    ("walmart-inventory-json", ["WFS MUG 436 3"]), ("shiphero-inventory-json", ["HERO MUG 25 1"]),
    ("shipbob-inventory-json", ["BOB MUG 24 0"]), ("x12-846", ["EDI BEAN 0 0", "EDI MUG 24 0"]),
    ("generic-stock-csv", ["WH MUG 10 3"]),
  ])
  func `gives the stock that can ship`(_ format: String, _ rows: [String]) throws {
    let sample = try #require(Samples.all.first { $0.format == format })
    let imported = Samples.imported(sample)
    #expect(imported.errors == [])
    let found = imported.stock.map { row in
      ["location_id", "sku", "on_hand", "reserved"].map { row[$0] ?? "" }.joined(separator: " ")
    }
    #expect(found == rows)
  }

  @Test(arguments: Samples.all)
  func `makes a scenario that can be read`(_ sample: Samples.Sample) throws {
    let imported = Samples.imported(sample)
    let files = Dictionary(uniqueKeysWithValues: imported.outcome.files.map { ($0.name, $0.bytes) })
    let folder = try ScenarioReader.read(files: files)
    #expect(folder.scenario.orders.flatMap(\.lines).count == imported.orders.count)
  }

  @Test func `may be the lines of a bulk operation, with children apart`() {
    let lines = """
      {"id":"gid://shopify/Order/77","name":"#77","displayFinancialStatus":"PAID","displayFulfillmentStatus":"UNFULFILLED","shippingAddress":{"countryCodeV2":"US","zip":"80202"}}
      {"id":"gid://shopify/LineItem/1","sku":"MUG","quantity":2,"__parentId":"gid://shopify/Order/77"}
      {"id":"gid://shopify/LineItem/2","sku":"BEAN","quantity":1,"__parentId":"gid://shopify/Order/77"}
      """
    let imported = Imported(lines, into: Samples.network)
    #expect(imported.errors == [])
    #expect(
      imported.orders.map { "\($0["order_id"] ?? "") \($0["sku"] ?? "") \($0["quantity"] ?? "")" } == [
        "shopify:77 MUG 2", "shopify:77 BEAN 1",
      ])
  }

  @Test(arguments: Samples.all)
  func `is imported to the same bytes again, packed or not`(_ sample: Samples.Sample) {
    let once = Samples.imported(sample)
    #expect(Samples.imported(sample).outcome.files == once.outcome.files)
  }
}
