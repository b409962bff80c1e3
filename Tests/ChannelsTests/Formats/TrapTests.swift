import Channels
import OrderRouting
import ScenarioFiles
import Testing

/// What others fell into with such files, by the numbers of the list of public reports.
@Suite struct `Traps in orders` {
  private func rows(_ text: String, _ network: [String: [UInt8]] = Samples.network) -> [String] {
    Imported(text, into: network).orders.map {
      "\($0["line_id"] ?? "") \($0["sku"] ?? "") \($0["quantity"] ?? "")"
    }
  }

  private func reasons(_ text: String) -> [String] {
    Imported(text, into: Samples.network).skipped.map(\.code)
  }

  private func shopify(_ order: String, _ line: String) -> String {
    """
    {"id":1,"name":"#1","financial_status":"paid","shipping_address":{"country_code":"US","zip":"80202"},\(order)
    "line_items":[{"id":7,"sku":"MUG","price":"18.00","requires_shipping":true,\(line)}]}
    """
  }

  @Test func `1 and 2: what is refunded or removed is not left`() {
    let refund = #""refunds":[{"refund_line_items":[{"line_item_id":7,"quantity":1}]}],"#
    #expect(rows(shopify(refund, #""quantity":3"#)) == ["7 MUG 2"])
    #expect(rows(shopify("", #""quantity":3,"current_quantity":1"#)) == ["7 MUG 1"])
    #expect(rows(shopify("", #""quantity":3,"current_quantity":0,"fulfillable_quantity":0"#)) == [])
    #expect(rows(shopify(refund, #""quantity":3,"fulfillable_quantity":2"#)) == ["7 MUG 2"])
  }

  @Test func `3: nothing of a fulfilled order is left, and a line that says so is told`() {
    let imported = Imported(Samples.shopify, into: Samples.network)
    #expect(!imported.orders.contains { $0["order_id"] == "shopify:#1002" })
    #expect(imported.skipped.contains { $0.order == "#1002" && $0.code == "order_fulfilled_line_pending" })
    #expect(imported.tells("fulfilled_line_pending"))
  }

  @Test func `4 and 5: the newest state replaces the order whole, lines that were added too`() {
    let old = shopify(#""updated_at":"2026-11-20T10:00:00Z","#, #""quantity":3"#)
    let new = shopify(
      #""updated_at":"2026-11-21T10:00:00Z","#, #""quantity":1},{"id":8,"sku":"BEAN","quantity":2"#)
    for files in [[old, new], [new, old]] {
      let imported = Imported(
        files.enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }, into: Samples.network)
      #expect(imported.orders.map { "\($0["line_id"] ?? "") \($0["quantity"] ?? "")" } == ["7 1", "8 2"])
    }
  }

  @Test func `6: an order that is cancelled later is taken out, and an older file does not bring it back`() {
    let open = Samples.tiktokJSON
    let cancelled = open.replacing("\"AWAITING_SHIPMENT\",\"create", with: "\"CANCELLED\",\"create")
      .replacing("1795184200", with: "1795199999")
    for files in [[open, cancelled], [cancelled, open]] {
      let imported = Imported(
        files.enumerated().map { ImportFile(name: "\($0)", bytes: Array($1.utf8)) }, into: Samples.network)
      #expect(imported.orders.isEmpty)
      #expect(imported.tells("replaced"))
    }
  }

  @Test func `7: prices that contain tax are taken net by the rate, never by another line's tax`() {
    let text = Samples.shopify.replacing("76.00,0.00,4.00,80.00", with: "76.00,0.00,9.91,76.00")
      .replacing("Id,Lineitem discount\n", with: "Id,Lineitem discount,Tax 1 Name\n")
      .replacing("5550000000001,0.00\n", with: "5550000000001,0.00,VAT 15%\n")
    let imported = Imported(text, into: Samples.network)
    #expect(imported.orders.map { $0["unit_price"] } == ["15.652174", "15.652174"])
    #expect(imported.tells("tax_taken_out"))
    let unknown = Imported(text.replacing("VAT 15%", with: "VAT"), into: Samples.network)
    #expect(unknown.orders.map { $0["unit_price"] } == ["18.00", "18.00"])
    #expect(unknown.tells("tax_included"))
  }

  @Test func `8: European item prices contain tax, American ones do not`() {
    #expect(
      Imported(Samples.amazonNew, into: Samples.network).orders.map { $0["unit_price"] } == ["25.99", "5.00"])
  }

  @Test func `9 and 10: rows of one order and SKU are lines of their own`() {
    #expect(rows(Samples.amazonAll) == ["1 MUG 2", "2 MUG 1"])
    #expect(rows(Samples.tiktok) == ["1 MUG 2", "2 BEAN 1"])
    let lines = Samples.amazonUnshipped.split(separator: "\n")
    #expect(rows((lines + [lines[1]]).joined(separator: "\n")) == rows(Samples.amazonUnshipped))
    #expect(reasons((lines + [lines[1]]).joined(separator: "\n")).contains("repeated_row"))
  }

  @Test func `11, 12 and 13: a summary row is no line, unpaid rows do not ship, Sold For is of a unit`() {
    let imported = Imported(Samples.ebay, into: Samples.network)
    #expect(imported.skipped.map(\.code).sorted() == ["summary_row", "unpaid"])
    #expect(imported.orders.map { $0["unit_price"] } == ["18.00", "20.00"])
    let line = """
      Order Number,Item Number,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Ship To Country
      1-2,33,MUG,2,$40.00,$5.00,$45.00,Nov-20-26,US

      """
    #expect(Imported(line, into: Samples.network).orders.map { $0["unit_price"] } == ["20.00"])
    #expect(
      Imported(line.replacing("$45.00", with: "$85.00"), into: Samples.network).orders.map {
        $0["unit_price"]
      } == ["40.00"])
  }

  @Test func `14 and 16: a wish to cancel is told, and cancels nothing`() {
    let imported = Imported(Samples.amazonV0, into: Samples.network)
    #expect(imported.tells("cancel_requested"))
    #expect(imported.orders.count == 1)
    let ebay = Samples.ebayJSON.replacing("NONE_REQUESTED", with: "IN_PROGRESS")
    #expect(Imported(ebay, into: Samples.network).tells("cancel_requested"))
  }

  @Test func `15: an order that is pending is not paid`() {
    #expect(reasons(Samples.amazonV0.replacing("Unshipped", with: "Pending")) == ["unpaid"])
    #expect(
      reasons(Samples.amazonAll.replacing("Unshipped\tMerchant", with: "Pending\tMerchant")).contains(
        "unpaid"))
  }

  @Test func `17: where an order ships from is not where it goes to`() {
    let order = Imported(Samples.amazonV0, into: Samples.network).orders[0]
    #expect(order["country"] == "US")
    #expect(order["postal_code"] == "98121-2778")
    let from = Samples.amazonV0.replacing("\"ShippingAddress\":{", with: "\"Other\":{")
    #expect(reasons(from).contains("no_shipping_address"))
  }

  @Test func `18: cash on delivery ships where the channel says so`() {
    let text = Samples.shopify.replacing(",paid,", with: ",pending,")
    #expect(rows(text).isEmpty)
    let network = Networks.network(channels: "channel,platform,unpaid\nshopify,shopify,ship\n")
    #expect(rows(text, network) == ["1 MUG 2", "2 BEAN 2"])
    #expect(rows(Samples.tiktokJSON).count == 2)
  }

  @Test func `19 and 20: a line without a SKU comes through under its title`() {
    let imported = Imported(Samples.shopify.replacing("20.00,BEAN,", with: "20.00,,"), into: Samples.network)
    #expect(imported.orders.map { $0["sku"] } == ["MUG", "Beans"])
    #expect(imported.tells("no_sku"))
    let aliased = Networks.network(items: ["MUG", "BEAN"], aliases: "channel_sku,sku\nBeans,BEAN\n")
    #expect(
      rows(Samples.shopify.replacing("20.00,BEAN,", with: "20.00,,"), aliased) == ["1 MUG 2", "2 BEAN 2"])
  }

  @Test func `21: what a channel calls a SKU is looked up for the channel first`() {
    let network = Networks.network(
      items: ["A", "B"], aliases: "channel,channel_sku,sku\n*,MUG,A\nwalmart,MUG,B\n")
    #expect(rows(Samples.walmart, network) == ["1 B 2"])
    #expect(rows(Samples.amazon2026, network) == ["9301 A 2"])
  }

  @Test func `22: the children of a bundle ship, and it does not`() {
    #expect(rows(Samples.woocommerce) == ["315 MUG 3", "318 BEAN 2"])
    #expect(reasons(Samples.woocommerce).contains("bundle_parent"))
    let boxed = Samples.woocommerce.replacing(
      "\"bundled_by\":317",
      with: "\"meta_data\":[{\"key\":\"_bundled_item_needs_shipping\",\"value\":\"no\"}]")
    #expect(rows(boxed) == ["315 MUG 3", "317 SET 1"])
  }

  @Test(arguments: ["A/B;C", "{x}", "2,85 €", "0042", "0E-4AS0", "a b", "PRGift;4040{IS", "=1+1"])
  func `23: a SKU is text, byte for byte`(_ sku: String) {
    let text = Samples.walmart.replacing("\"MUG\"", with: "\"\(sku)\"")
    #expect(rows(text) == ["1 \(sku) 2"])
    let table = Samples.amazonUnshipped.replacing("\tBEAN\t", with: "\t\(sku)\t")
    #expect(rows(table)[1] == "9002 \(sku) 1")
  }

  @Test func `24: ids beyond the digits of a floating point number keep them all`() {
    #expect(
      Imported(Samples.shopifyREST, into: Samples.network).orders[0]["order_id"]
        == "shopify:820982911946154508")
  }

  @Test func `25: ids in scientific notation are errors, rounded ones are told`() {
    let lost = Imported(
      Samples.ebay.replacing("12-00000-00001", with: "1.2E+13"), named: "e.csv", into: Samples.network)
    #expect(lost.errors.contains { $0.hasPrefix("e.csv:3:") && $0.contains("scientific notation") })
    let tracking = Samples.ebay.replacing(
      "\"\",\"\",\"300000000001\"", with: "\"\",\"9.43461E+21\",\"300000000001\"")
    #expect(!Imported(tracking, into: Samples.network).errors.isEmpty)
    let rounded = Samples.tiktok.replacing("576000000000000001", with: "576000000000000000")
    #expect(Imported(rounded, into: Samples.network).tells("rounded_ids"))
  }

  @Test func `26: quantities that are not whole are left out and told, large ones are read`() {
    #expect(reasons(Samples.woocommerce).contains("fractional_quantity"))
    #expect(
      rows(Samples.amazonUnshipped.replacing("\t5\t0\t5\t", with: "\t70000\t0\t70000\t"))[2]
        == "9003 MUG 70000")
  }

  @Test func `27 and 28: ZIPs get their zeros back in the United States alone`() {
    func code(_ zip: String, _ country: String) -> String? {
      Imported(Samples.shopify.replacing("'80202,CO,US", with: "\(zip),CO,\(country)"), into: Samples.network)
        .orders.first?["postal_code"]
    }
    #expect(code("2108", "US") == "02108")
    #expect(code("4170", "AU") == "4170")
    #expect(code("'80234", "US") == "80234")
    #expect(code("-", "US") == "")
    #expect(code("2***9", "GB") == "")
    #expect(code("B0S1A0", "CA") == "B0S1A0")
  }

  @Test func `29 and 30: other encodings and marks before the header`() {
    let bytes = Samples.amazonUnshipped.replacing("Miami", with: "Almu~ecar").utf8.map {
      $0 == 0x7E ? UInt8(0xF1) : $0
    }
    let imported = Imported([ImportFile(name: "a", bytes: bytes)], into: Samples.network)
    #expect(imported.table("recipients.csv")[0]["city"] == "Almuñecar")
    #expect(imported.tells("encoding"))
    let marked = Imported("\u{FEFF}" + Samples.amazonUnshipped, into: Samples.network)
    #expect(marked.orders.count == 3)
  }

  @Test func `31: an inch sign swallows no rows`() {
    #expect(
      rows(Samples.amazonUnshipped.replacing("Mug 12\" tall", with: "\"Mug 12\" x 18\" tall")).count == 3)
  }

  @Test func `32: line ends within quotes are no ends of rows`() {
    let imported = Imported(Samples.shopify, into: Samples.network)
    #expect(imported.table("order_sources.csv").map { $0["source_row"] } == ["2", "3"])
    #expect(imported.table("recipients.csv")[0]["delivery_notes"] == "one line\nand another")
  }

  @Test func `33: tabs, descriptions, blank rows and footers are no data`() {
    #expect(
      Imported(Samples.tiktok, into: Samples.network).orders[0]["order_id"] == "tiktok:576000000000000001")
    let padded = Samples.ebay.replacing("\n\n\"2\"", with: "\n,,,,,\n\"2\"")
    #expect(rows(padded) == rows(Samples.ebay))
  }

  @Test func `34: a status in words that are not known is told, and never taken for to ship`() {
    let text = Samples.tiktok.replacing("\"To ship\",\"Awaiting shipment\"", with: "\"Klaar\",\"Wacht\"")
    #expect(rows(text).isEmpty)
    #expect(reasons(text).contains("unknown_status"))
    #expect(
      rows(Samples.tiktok.replacing("\"To ship\",\"Awaiting shipment\"", with: "\"ที่จะจัดส่ง\",\"\"")).count == 2
    )
    #expect(
      reasons(Samples.woocommerce.replacing("processing", with: "in-der-werkstatt")).contains(
        "unknown_status"))
    for word in ["\"PAID\"", "\"NOT_STARTED\",\"orderPay"] {
      let other = Samples.ebayJSON.replacing(
        word, with: word.replacing("PAID", with: "PAYEE").replacing("NOT_STARTED", with: "NEU"))
      #expect(reasons(other).contains("unknown_status"))
    }
  }

  @Test func `35, 36 and 37: days are of the channel's zone, and Walmart's are the days that they mean`() {
    func day(_ text: String, _ column: String, _ platform: String, _ zone: String) -> String? {
      Imported(
        text,
        into: Networks.network(channels: "channel,platform,time_zone\n\(platform),\(platform),\(zone)\n")
      ).orders.first?[column]
    }
    #expect(day(Samples.ebayJSON, "ship_by", "ebay", "UTC") == "2026-11-24")
    #expect(day(Samples.ebayJSON, "ship_by", "ebay", "America/Los_Angeles") == "2026-11-23")
    // 1795500000 is 06:00 UTC, midnight in Denver.
    let midnight = Samples.walmart.replacing("1795500000000", with: "1795500000000")
    for zone in ["UTC", "America/Los_Angeles", "America/New_York"] {
      #expect(day(midnight, "ship_by", "walmart", zone) == "2026-11-24", "\(zone)")
    }
    #expect(day(Samples.tiktokJSON, "ship_by", "tiktok", "UTC") == "2026-11-24")
  }

  @Test(arguments: ["9223372036854775807", "-1", "0", "1e300", "\"\"", "null", "99999999999999999999"])
  func `37: a time that no calendar has is none`(_ time: String) {
    let imported = Imported(Samples.walmart.replacing("1795184100000", with: time), into: Samples.network)
    #expect(imported.orders.map { $0["placed_at"] } == [""])
    let seconds = Imported(Samples.tiktokJSON.replacing("1795184100", with: time), into: Samples.network)
    #expect(seconds.orders.count == 2)
  }

  @Test func `38 and 39: the price of a line is divided by its units`() {
    #expect(Imported(Samples.ebayJSON, into: Samples.network).orders[0]["unit_price"] == "29.03")
    #expect(Imported(Samples.woocommerce, into: Samples.network).orders[0]["unit_price"] == "10.80")
  }

  @Test func `40: one page of several is told, and pages may come twice`() {
    let page = Samples.walmart.replacing("\"nextCursor\":null", with: "\"nextCursor\":\"?limit=10\"")
    #expect(Imported(page, into: Samples.network).tells("more_pages"))
    #expect(rows(page + "\n" + page) == rows(Samples.walmart))
    #expect(!Imported(Samples.walmart, into: Samples.network).tells("more_pages"))
  }

  @Test func `41: Walmart's lines have a status for every quantity, as an object or a list`() {
    #expect(rows(Samples.walmart) == ["1 MUG 2"])
    let single = Samples.walmart.replacing("\"orderLine\":[{", with: "\"orderLine\":{").replacing(
      "}}]}}]},", with: "}}]}}},")
    #expect(rows(single) == ["1 MUG 2"])
  }

  @Test func `42: masked recipients are told`() {
    #expect(Imported(Samples.tiktokJSON, into: Samples.network).tells("masked_recipient"))
  }

  @Test func `43: a file that comes twice gives its orders once`() {
    for sample in Samples.all {
      let file = ImportFile(name: sample.format, bytes: Array(sample.text.utf8))
      let once = Imported([file], into: Samples.network)
      let twice = Imported([file, file], into: Samples.network)
      #expect(twice.orders == once.orders)
      #expect(twice.stock == once.stock)
    }
  }

  @Test func `44: discounts count by their allocations, and a price of nothing is no error`() {
    #expect(Imported(Samples.shopifyREST, into: Samples.network).orders[0]["unit_price"] == "16.666667")
    let free = Samples.shopifyREST.replacing("\"amount\":\"4.00\"", with: "\"amount\":\"54.00\"")
    #expect(Imported(free, into: Samples.network).orders[0]["unit_price"] == "0.00")
  }

  @Test(arguments: [
    ("settlement-id\torder-id\tsku\tquantity-purchased\n1\t2\t3\t4\n", "settlement"),
    ("sku\tasin\tprice\tquantity\nA\tB\t1\t2\n", "open listings"),
    ("date/time,settlement id,type,order id,sku,quantity\n1,2,Order,3,A,1\n", "date range"),
    ("UNB+UNOA:2+A:ZZ+B:ZZ+260911:0234+39++INVRPT\nUNH+1+INVRPT:D:97A:UN\n", "EDIFACT"),
    ("<html><body>Sign in</body></html>", "a web page"), ("PK\u{3}\u{4}xl", "workbook"),
    ("{\"errors\":[{\"code\":\"Unauthorized\"}]}", "an API's error"),
  ])
  func `45: files of another kind are refused by name`(_ text: String, _ name: String) {
    let imported = Imported(text, into: Samples.network)
    #expect(imported.errors.contains { $0.contains(name) }, "\(imported.errors)")
    #expect(imported.outcome.files.isEmpty)
  }
}

@Suite struct `Traps in stock` {
  private func imported(_ text: String) -> Imported { Imported(text, into: Samples.network) }

  @Test func `46: one pool of two SKUs counts once`() {
    let rows = Samples.fba.split(separator: "\n").map { String($0) }
    let both = rows[1] + "\n" + rows[1].replacing("MUG\t", with: "BEAN\t")
    #expect(imported(rows[0] + "\n" + both + "\n").stock.count == 1)
  }

  @Test func `47: a position that stands twice counts as the smaller, told`() {
    let twice = Samples.shopifyInventory + "mug-2,Mug,,,MUG,,US,Edison NJ,,0,0,0,9,9,\n"
    let found = imported(twice)
    #expect(found.stock.first { $0["sku"] == "MUG" }?["on_hand"] == "9")
    #expect(found.tells("position_twice"))
  }

  @Test func `48: every location has a level of its own`() {
    let levels = """
      {"inventory_levels":[{"inventory_item_id":808950810,"location_id":487838322,"available":9},{"inventory_item_id":808950810,"location_id":5,"available":1}]}
      """
    let found = imported(levels)
    #expect(found.stock.map { $0["on_hand"] } == ["9"])
    #expect(found.skipped.map(\.code) == ["unknown_location"])
  }

  @Test func `49 and 50: what is not stocked has no row, and negative stock is read`() {
    let found = imported(Samples.shopifyInventory)
    #expect(!found.stock.contains { $0["location_id"] == "ON" })
    let bean = found.stock.first { $0["sku"] == "BEAN" }
    #expect((Int(bean?["on_hand"] ?? "") ?? 0) - (Int(bean?["reserved"] ?? "") ?? 0) == -3)
  }

  @Test func `51: what is fulfillable counts, not what is there in all`() {
    #expect(imported(Samples.fba).stock.map { $0["on_hand"] } == ["0", "100"])
    #expect(imported(Samples.summaries).stock.map { $0["on_hand"] } == ["12", "40"])
    let both = Samples.x12.replacing("QTY*02*7*EA", with: "QTY*1*99*EA").replacing(
      "QTY*33*24*EA", with: "QTY*QA*24*EA")
    #expect(imported(both).stock.map { $0["on_hand"] } == ["0", "24"])
  }

  @Test func `52: X12 is divided as its ISA says, cases are no units`() {
    let odd = Samples.x12.replacing("~", with: "?").replacing("*", with: "~")
    #expect(imported(odd).stock.map { $0["on_hand"] } == ["0", "24"])
    let cases = Samples.x12.replacing("24*EA", with: "24*CS")
    #expect(imported(cases).skipped.map(\.code) == ["unit_of_measure"])
    #expect(!imported(Samples.x12.replacing("*T*>", with: "")).errors.isEmpty)
    #expect(imported(Samples.x12.replacing("SE*10", with: "SE*9")).tells("segment_count"))
  }

  @Test func `53: infinite is no number`() {
    let found = imported(Samples.genericStock)
    #expect(found.stock.map { $0["sku"] } == ["MUG"])
    #expect(found.skipped.map(\.code) == ["not_a_number"])
  }
}
