import Channels
import OrderRouting
import ScenarioFiles
import Testing

@Suite struct `An import` {
  @Test func `gives the same orders whatever the order of the files`() {
    let files = Samples.all.map { ImportFile(name: $0.format, bytes: Array($0.text.utf8)) }
    func rows(_ files: [ImportFile]) -> Set<[String: String]> {
      Set(Imported(files, into: Samples.network).orders)
    }
    let forward = rows(files)
    #expect(forward.count == 27)
    #expect(rows(files.reversed()) == forward)
    #expect(rows(Array(files[13...] + files[..<13])) == forward)
  }

  @Test func `keeps names and addresses in one private table`() {
    let imported = Samples.imported(Samples.all[0])
    let files = imported.outcome.files
    #expect(files.filter(\.isPrivate).map(\.name) == ["recipients.csv"])
    for file in files where !file.isPrivate {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Example St"), "\(file.name)")
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("A Buyer"), "\(file.name)")
    }
    #expect(imported.table("recipients.csv").first?["address_1"] == "1 Example St")
  }

  @Test func `tells where every line came from`() {
    let row = Samples.imported(Samples.all[0]).table("order_sources.csv")[0]
    let expected = [
      "order_id": "amazon:111-1", "line_id": "9001", "channel": "amazon", "format": "amazon-unshipped-orders",
      "source_order_id": "111-1", "source_line_id": "9001", "source_sku": "MUG", "source_quantity": "2",
      "pack": "1",
      "source_file": "amazon-unshipped-orders", "source_row": "2",
    ]
    #expect(row == expected)
  }

  @Test func `keeps two shops apart that use one number`() {
    let network = Networks.network(
      items: ["MUG"], channels: "channel,platform,store\nus,amazon,Amazon.com\nuk,amazon,Amazon.co.uk\n")
    let text = Samples.amazonNew.split(separator: "\n").map { String($0) }
    let other = text[2].split(separator: "\t", omittingEmptySubsequences: false).map {
      $0 == "112-2" ? "112-1" : $0
    }
    let imported = Imported(
      [
        ImportFile(name: "a", bytes: Array((text[0] + "\n" + text[1] + "\n").utf8)),
        ImportFile(name: "b", bytes: Array((text[0] + "\n" + other.joined(separator: "\t") + "\n").utf8)),
      ], into: network)
    #expect(imported.errors == [])
    #expect(imported.orders.map { $0["order_id"] } == ["us:112-1", "uk:112-1"])
  }

  @Test func `asks for the channel where two could be meant`() {
    let network = Networks.network(
      channels: "channel,platform,store\nus,amazon,Amazon.com\nuk,amazon,Amazon.co.uk\n")
    let bytes = Array(Samples.amazonUnshipped.utf8)
    let imported = Imported([ImportFile(name: "a", bytes: bytes)], into: network)
    #expect(imported.errors.contains { $0.contains("--as") && $0.contains("us, uk") })
    #expect(imported.outcome.files.isEmpty)
    let said = Imported([ImportFile(name: "a", bytes: bytes, channel: "uk")], into: network)
    #expect(said.orders.first?["order_id"] == "uk:111-1")
  }

  @Test(arguments: [false, true])
  func `takes the newer of two states, whatever stands last`(isReversed: Bool) {
    let open = Samples.walmart.replacing(
      "\"lineNumber\"", with: "\"statusDate\":1795184100000,\"lineNumber\"")
    let later = Samples.walmart.replacing(
      "\"lineNumber\"", with: "\"statusDate\":1795184900000,\"lineNumber\""
    )
    .replacing("Acknowledged", with: "Cancelled")
    var files = [open, later].enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }
    if isReversed { files.reverse() }
    let imported = Imported(files, into: Samples.network)
    #expect(imported.orders.isEmpty)
    #expect(imported.tells("replaced"))
  }

  @Test func `takes the later file where none says when it was made`() {
    let changed = Samples.amazonUnshipped.replacing("\t5\t0\t5\t", with: "\t5\t0\t4\t")
    let imported = Imported(
      [Samples.amazonUnshipped, changed].enumerated().map {
        ImportFile(name: "\($0)", bytes: Array($1.utf8))
      },
      into: Samples.network)
    #expect(imported.orders.map { $0["quantity"] } == ["2", "1", "4"])
  }

  @Test func `joins the parts of one order`() {
    let head = """
      {"payload":{"Orders":[{"AmazonOrderId":"9-1","PurchaseDate":"2026-11-20T22:00:00Z","OrderStatus":"Unshipped","FulfillmentChannel":"MFN"}]}}
      """
    let items = """
      {"payload":{"AmazonOrderId":"9-1","OrderItems":[{"OrderItemId":"1","SellerSKU":"MUG","QuantityOrdered":2}]}}
      """
    let address = """
      {"payload":{"AmazonOrderId":"9-1","ShippingAddress":{"CountryCode":"US","PostalCode":"98121"}}}
      """
    for order in [[head, items, address], [address, items, head]] {
      let imported = Imported(
        order.enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }, into: Samples.network)
      #expect(
        imported.orders.map { "\($0["sku"] ?? "") \($0["quantity"] ?? "") \($0["postal_code"] ?? "")" } == [
          "MUG 2 98121"
        ])
    }
    let pages = Imported(head + "\n" + items + address, into: Samples.network)
    #expect(pages.orders.count == 1)
    #expect(Imported(head, into: Samples.network).skipped.map(\.code) == ["no_lines_in_document"])
    #expect(Imported(items, into: Samples.network).skipped.map(\.code) == ["fragment"])
  }

  @Test func `takes back what a refunds document says of a WooCommerce order`() {
    let order = Samples.woocommerce.replacing(
      "\"refunds\":[]", with: "\"refunds\":[{\"id\":900,\"total\":\"-10.80\"}]")
    #expect(Imported(order, into: Samples.network).tells("partly_refunded"))
    let byLink = """
      [{"id":900,"amount":"10.80","reason":"","refunded_by":1,"line_items":[{"id":1,"quantity":-1,"meta_data":[{"key":"_refunded_item_id","value":"315"}]}],
      "_links":{"up":[{"href":"https://shop.example.com/wp-json/wc/v3/orders/727"}]}}]
      """
    let byNumber = """
      {"data":[{"id":900,"amount":"10.80","reason":"","refunded_by":1,"line_items":[{"id":1,"quantity":-1,"sku":"MUG"}]}]}
      """
    for refunds in [byLink, byNumber] {
      let imported = Imported(
        [refunds, order].enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) },
        into: Samples.network)
      #expect(imported.orders.map { "\($0["sku"] ?? "") \($0["quantity"] ?? "")" } == ["MUG 2", "BEAN 2"])
      #expect(imported.skipped.contains { $0.code == "refunded" && $0.quantity == "1" })
    }
  }

  @Test func `does not take a report of returns for orders`() {
    let returns =
      "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\n2026-11-20\t1\tMUG\tB\tX\tMug\t1\n"
    #expect(!Imported(returns, into: Samples.network).errors.isEmpty)
  }

  @Test func `knows a Shopify order by its name and its number`() {
    let csv = Samples.shopify
    let json = """
      {"order":{"id":5550000000001,"name":"#1001","updated_at":"2026-11-21T10:00:00-05:00","financial_status":"refunded","fulfillment_status":null,
      "shipping_address":{"country_code":"US"},"line_items":[{"id":1,"sku":"MUG","quantity":2,"fulfillable_quantity":2,"price":"18.00"}]}}
      """
    let imported = Imported(
      [csv, json].enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }, into: Samples.network
    )
    #expect(imported.orders.isEmpty)
    #expect(imported.tells("replaced"))
  }

  @Test func `multiplies packs and divides prices`() {
    let network = Networks.network(
      items: ["CUP"], kits: [("SET", "CUP")],
      aliases: """
        channel,channel_sku,sku,quantity
        *,MUG,CUP,1
        amazon,MUG,CUP,6
        *,BEAN,SET,
        ebay,BEAN,,

        """)
    let imported = Imported(Samples.amazonNew, into: network)
    #expect(
      imported.orders.map { "\($0["sku"] ?? "") \($0["quantity"] ?? "") \($0["unit_price"] ?? "")" } == [
        "CUP 24 4.331667", "SET 2 5.00",
      ])
    #expect(imported.table("order_sources.csv").map { $0["pack"] } == ["6", "1"])
    let ebay = Imported(Samples.ebay, into: network)
    #expect(ebay.orders.map { $0["sku"] } == ["CUP"])
    #expect(ebay.skipped.contains { $0.code == "no_shipping_needed" && $0.sku == "BEAN" })
  }

  @Test func `tells SKUs that the network does not have, with the nearest`() {
    let imported = Imported(Samples.amazonUnshipped, into: Networks.network(items: ["MUG-"]))
    let unknown = imported.outcome.report.unknownSKUs.map {
      "\($0.channel) \($0.sku) \($0.lines) \($0.nearest)"
    }
    #expect(unknown == ["amazon BEAN 1 ", "amazon MUG 2 MUG-"])
    #expect(imported.orders.count == 3)
  }

  @Test func `promises what the levels of a channel promise where the file does not`() {
    let network = Networks.network(
      channels: "channel,platform,time_zone\nshopify,shopify,America/Los_Angeles\n",
      levels: """
        channel,service_level,deliver_within,ship_within,service_ids,priority
        shopify,standard,5,1,ground,2

        """)
    let order = Imported(Samples.shopify, into: network).orders[0]
    #expect(order["deliver_by"] == "2026-11-25")
    #expect(order["ship_by"] == "2026-11-21")
    #expect(order["service_ids"] == "ground")
    #expect(order["priority"] == "2")
  }

  @Test func `reads a table of one's own by a map of its columns`() throws {
    let read = ColumnMap.read(
      Array("field,column\norder_id,Beleg\nsku,Artikel\nquantity,Menge\ncountry,Land\n".utf8), name: "map")
    let map = try #require(read.map)
    let outcome = ChannelImport.run(
      network: Samples.network,
      files: [
        ImportFile(
          name: "own.csv", bytes: Array("Beleg;Artikel;Menge;Land\n7;MUG;2;Deutschland\n".utf8),
          format: "generic-orders-csv", channel: "phone")
      ], settings: ImportSettings(map: map))
    #expect(outcome.errors.isEmpty)
    let orders = outcome.files.first { $0.name == "orders.csv" }.map { CSVTable($0.bytes).rows } ?? []
    #expect(orders.map { "\($0["order_id"] ?? "") \($0["country"] ?? "")" } == ["phone:7 DE"])
    #expect(
      ColumnMap.read(Array("field,column\nordr_id,Beleg\n".utf8), name: "map").errors.map(\.suggestion) == [
        "Maybe \"order_id\"."
      ])
  }

  @Test func `skips and tells rows that cannot be read where it may`() {
    let broken = Samples.amazonUnshipped.replacing("\t3\t1\t2\t", with: "\tthree\t1\t2\t")
    let strict = Imported(broken, named: "a.txt", into: Samples.network)
    #expect(strict.errors.count == 1)
    #expect(strict.errors.first?.hasPrefix("a.txt:2:") == true)
    let lenient = Imported(
      [ImportFile(name: "a.txt", bytes: Array(broken.utf8))], into: Samples.network, isLenient: true)
    #expect(lenient.orders.map { $0["line_id"] } == ["9002", "9003"])
    #expect(lenient.skipped.map(\.code) == ["unreadable"])
  }

  @Test func `gives no day where the network is no network`() {
    var network = Samples.network
    network["services.csv"] = nil
    let imported = Imported(Samples.amazonUnshipped, into: network)
    #expect(imported.outcome.files.isEmpty)
    #expect(imported.errors.contains { $0.hasPrefix("services.csv") })
  }
}

@Suite struct `Imported stock` {
  private func stock(_ texts: [String], _ network: [String: [UInt8]] = Samples.network) -> Imported {
    Imported(texts.enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }, into: network)
  }

  @Test func `of two files is the later one's, which is told`() {
    let imported = stock([Samples.fba, Samples.fba.replacing("\t100\t", with: "\t90\t")])
    #expect(imported.stock.first { $0["sku"] == "MUG" }?["on_hand"] == "90")
    #expect(imported.tells("stock_replaced"))
  }

  @Test func `counts a pool of two SKUs once`() {
    let network = Networks.network(
      items: ["MUG"], locations: ["FBA"], aliases: "channel_sku,sku\nMUG-OLD,MUG\n",
      places: "source,name,location_id\namazon,FBA,FBA\n")
    let rows = Samples.fba.split(separator: "\n").map { String($0) }
    let twin = rows[1].replacing("MUG\t", with: "MUG-OLD\t").replacing("\t100\t", with: "\t99\t")
    let imported = stock([[rows[0], rows[1], twin].joined(separator: "\n") + "\n"], network)
    #expect(imported.stock.map { $0["on_hand"] } == ["99"])
    #expect(imported.tells("position_twice"))
    let apart = stock(
      [[rows[0], rows[1], twin.replacing("X1", with: "X9")].joined(separator: "\n") + "\n"], network)
    #expect(apart.stock.map { $0["on_hand"] } == ["199"])
    #expect(apart.tells("added_up"))
  }

  @Test func `gives a pool to one SKU where the network has two`() {
    let rows = Samples.fba.split(separator: "\n").map { String($0) }
    let twin = rows[1].replacing("MUG\t", with: "BEAN\t")
    let imported = stock([[rows[0], rows[1], twin].joined(separator: "\n") + "\n"])
    #expect(imported.stock.map { $0["sku"] } == ["MUG"])
    #expect(imported.tells("shared_pool"))
  }

  @Test func `replaces a location's positions, and leaves other locations alone`() {
    let network = Networks.network(
      items: ["MUG", "BEAN", "CUP"], locations: ["WH", "FBA", "SUP"],
      places: "source,name,location_id\namazon,FBA,FBA\n",
      stock: """
        location_id,sku,on_hand,reserved,safety_stock
        WH,MUG,5,1,2
        FBA,MUG,77,0,3
        FBA,CUP,8,0,0
        SUP,CUP,unlimited,,

        """)
    let imported = stock([Samples.fba], network)
    let rows = imported.stock.map { row in
      ["location_id", "sku", "on_hand", "reserved", "safety_stock"].map { row[$0] ?? "" }.joined(
        separator: " ")
    }
    #expect(rows == ["WH MUG 5 1 2", "FBA BEAN 0 0 0", "FBA MUG 100 0 3", "SUP CUP unlimited 0 0"])
    #expect(
      imported.outcome.report.entries.contains {
        $0.telling.code == "positions_in_no_file" && $0.telling.count == 1
      })
  }

  @Test func `of places and SKUs that nobody named is told`() {
    let imported = stock([Samples.shopifyInventory], Networks.network(items: ["MUG"]))
    #expect(imported.stock.isEmpty)
    #expect(Set(imported.skipped.map(\.code)) == ["not_stocked", "unknown_location"])
    let other = stock([Samples.genericStock], Networks.network(items: ["CUP"]))
    #expect(other.skipped.map(\.code).contains("unknown_sku"))
  }
}
