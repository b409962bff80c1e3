import Testing

@testable import Channels

/// Tables of orders that are read by parts, beside the same read from the first row to the last.
@Suite struct `A large table of orders` {
  struct Table: Sendable, CustomTestStringConvertible {
    var format: String
    var head: String
    /// `#` stands for an order's number, `@` for the number of the row.
    var row: String
    var testDescription: String { format }
  }

  static let tables = [
    Table(
      format: "amazon-unshipped-orders",
      head: "order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\t"
        + "quantity-shipped\tquantity-to-ship\trecipient-name\tship-postal-code\tship-country\n",
      row: "111-#\t9@\t2026-11-23T08:06:00-05:00\t2026-11-24\tMUG\tMug\t3\t1\t2\tBuyer @\t33815\tUS\n"),
    Table(
      format: "amazon-all-orders",
      head: "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\titem-status\tquantity\t"
        + "item-price\tship-postal-code\tship-country\n",
      row: "113-#\t2026-11-20T22:18:23+00:00\tUnshipped\tMerchant\tMUG\tUnshipped\t2\tx@\t33101\tUS\n"),
    Table(
      format: "shopify-orders-csv",
      head:
        "Name,Financial Status,Fulfillment Status,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
        + "Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Shipping Name,"
        + "Shipping Zip,Shipping Country,Cancelled at,Id\n",
      row:
        "#,paid,unfulfilled,1.00,2026-11-20 09:15:00 -0500,2,\"Mug, blue\",18.00,MUG @,true,pending,Buyer,80202,"
        + "US,,555#\n"),
    Table(
      format: "walmart-po-csv", head: "PO#,Order#,Order Date,Ship By,Zip,Line#,SKU,Status,Qty,Item Cost\n",
      row: "177#,200#,2026-11-20,2026-11-23,80202,@,MUG,Created,2,18.00\n"),
    Table(
      format: "ebay-orders-csv",
      head:
        "Sales Record Number,Order Number,Ship To Name,Ship To Zip,Ship To Country,Item Number,Item Title,"
        + "Custom Label,Quantity,Sold For,Sale Date,Paid On Date,Shipped On Date,Transaction ID\n",
      row: "#,12-#,\"Buyer\",78701,United States,2@,Mug,MUG,3,$18.00,Nov-20-26,Nov-20-26,,300@\n"),
    Table(
      format: "tiktok-orders-csv",
      head: "Order ID,Order Status,Order Substatus,SKU ID,Seller SKU,Product Name,Quantity,Created Time,"
        + "Recipient,Country,Zipcode\n",
      row:
        "\"5760#\t\",\"To ship\",\"\",\"17@\t\",\"MUG\",\"Mug\",\"3\",\"11/20/2026 9:15:00 AM\t\",\"T***\","
        + "\"United States\",\"80202\"\n"),
    Table(
      format: "generic-orders-csv", head: "order_id,line_id,sku,quantity,unit_price,postal_code,country\n",
      row: "P-#,@,MUG,2,14.50,80202,US\n"),
  ]

  private struct Draw {
    var state: UInt64
    mutating func number(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  /// Orders of one to three rows with what may stand in a file: blank rows, rows that cannot be read, a line end in
  /// quotes, an order that comes again, a row that is cut off.
  private func text(_ table: Table, _ draw: inout Draw) -> String {
    var text = table.head
    let isTidy = draw.number(2) == 0
    for number in 0..<draw.number(60) + 20 {
      let order = isTidy || draw.number(40) > 0 ? 1000 + number : 1000 + draw.number(number + 1)
      for row in 0...draw.number(3) {
        var row = table.row.replacing("#", with: "\(order)").replacing("@", with: "\(number)\(row)")
        if !isTidy {
          switch draw.number(120) {
          case 0: row += "\n \n"
          case 1: row = row.replacing("2026", with: "20x6")
          case 2: row = row.replacing("Mug", with: "\"Mug\nblue\"")
          case 3: row = row.replacing("US", with: "U\"S")
          case 4: row = row.replacing("MUG", with: "\"MUG")
          default: break
          }
        }
        text += row
      }
    }
    if draw.number(4) == 0 { text.removeLast(1 + draw.number(20)) }
    return text
  }

  @Test(arguments: tables) func `comes to the same by parts`(table: Table) {
    var draw = Draw(state: 11)
    var parted = 0
    for _ in 0..<30 {
      let bytes = Array(text(table, &draw).utf8)
      func read(_ threads: Int) -> ChannelReading {
        ChannelFormats.read(
          bytes, name: "f", as: table.format, map: .standard,
          parting: TableParts.Settings(threads: threads, smallest: 300))
      }
      let whole = read(1)
      #expect(whole.formats == [table.format])
      for threads in [2, 5] {
        let parts = read(threads)
        #expect(String(describing: parts) == String(describing: whole))
      }
      parted += isParted(bytes) ? 1 : 0
    }
    #expect(parted > 10, "\(parted)")
  }

  private func isParted(_ bytes: [UInt8]) -> Bool {
    let document = ChannelDocument(name: "f", bytes: bytes)
    guard let header = TableHeader.candidates(in: document.file).first else { return false }
    let settings = TableParts.Settings(threads: 2, smallest: 300)
    let reader = RecordReader(document.file, header, parting: settings)
    return TableParts(reader, by: 0).map { $0.ranges.count > 1 } ?? false
  }
}
