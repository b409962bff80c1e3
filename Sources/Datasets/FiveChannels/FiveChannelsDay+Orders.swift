// The order files of the five channels.
extension FiveChannelsDay {
  private func sales(_ channel: Int) -> [ChannelSale] { orders.filter { $0.channel == channel } }

  /// Unshipped orders, in Windows-1252, with an inch sign that no quotes hold.
  func amazon() -> [UInt8] {
    var text =
      "order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\t"
      + "quantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-city\tship-state\t"
      + "ship-postal-code\tship-country\n"
    for sale in sales(0) {
      for (index, line) in sale.lines.enumerated() {
        let isPack = line.product.sku == "MUG-BLU" && sale.number % 2 == 0
        let sent = sale.fate == .partlyShipped && index == 0 ? 1 : sale.fate == .shipped ? line.units : 0
        let left = sale.fate == .cancelled ? 0 : line.units - sent
        let cells = [
          "111-\(sale.id(7, from: 4))-\(sale.id(7, from: 1))", "4\(sale.id(12, from: 0))\(index)",
          "2026-11-23T\(sale.time)-05:00", "2026-11-24T23:59:59-08:00",
          isPack ? "MUG-BLU-2PK" : line.product.sku,
          line.product.name, "\(line.units)", "\(sent)", "\(left)", "Standard",
          sale.number % 3 == 0 ? "José \(sale.buyer)" : sale.buyer,
          sale.street, sale.hub.city, sale.hub.state, sale.hub.postalCode, "US",
        ]
        text += cells.joined(separator: "\t") + "\n"
      }
    }
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// An export with apostrophes before ZIPs, a note of two lines, and orders that are fulfilled, cancelled or unpaid.
  func shopify() -> String {
    var table = CSVText(
      "Name", "Email", "Financial Status", "Fulfillment Status", "Currency", "Subtotal", "Shipping", "Taxes",
      "Total",
      "Discount Amount", "Shipping Method", "Created at", "Lineitem quantity", "Lineitem name",
      "Lineitem price",
      "Lineitem sku", "Lineitem requires shipping", "Lineitem fulfillment status", "Shipping Name",
      "Shipping Address1",
      "Shipping City", "Shipping Zip", "Shipping Province", "Shipping Country", "Notes", "Cancelled at",
      "Refunded Amount", "Id", "Lineitem discount")
    for sale in sales(1) {
      let total = CentsText.text(sale.lines.reduce(0) { $0 + $1.product.cents * $1.units })
      let partly = sale.fate == .partlyShipped && sale.lines.count > 1
      let status = sale.fate == .shipped ? "fulfilled" : partly ? "partial" : "unfulfilled"
      let paid = sale.fate == .unpaid ? "pending" : sale.fate == .cancelled ? "refunded" : "paid"
      let created = "2026-11-23 \(sale.time) -0500"
      for (index, line) in sale.lines.enumerated() {
        let isFirst = index == 0
        let of = { (text: String) in isFirst ? text : "" }
        let state = sale.fate == .shipped || (partly && isFirst) ? "fulfilled" : "pending"
        table.append(
          "#\(1001 + sale.number)", "buyer\(sale.number + 1)@example.com", of(paid), of(status), of("USD"),
          of(total),
          of("0.00"), of("0.00"), of(total), of("0.00"),
          of(sale.number % 6 == 1 ? "Express" : "Standard (3-5 days)"),
          created, "\(line.units)", line.product.name, CentsText.text(line.product.cents), line.product.sku,
          "true",
          state, of(sale.buyer), of(sale.street), of(sale.hub.city), of("'" + sale.hub.postalCode),
          of(sale.hub.state),
          of("US"), of(sale.number % 4 == 1 ? "please ring\nthe bell" : ""),
          of(sale.fate == .cancelled ? created : ""),
          of(sale.fate == .cancelled ? total : "0.00"), of(sale.id(13, from: 5)), "0.00")
      }
      if sale.number % 7 == 1 {
        table.append(
          ["#\(1001 + sale.number)", "buyer\(sale.number + 1)@example.com"] + Array(repeating: "", count: 9)
            + [created, "1", "Gift note", "0.00", "GIFT-NOTE", "true", "pending"]
            + Array(repeating: "", count: 10)
            + ["0.00"])
      }
    }
    return table.text
  }

  /// A page of released orders, with a status for every quantity.
  func walmart() -> String {
    let texts = sales(2).map { sale in
      let minute = 1_795_410_000_000 + sale.minute * 60_000
      let lines = sale.lines.enumerated().map { index, line in
        let sent = sale.fate == .shipped ? line.units : sale.fate == .partlyShipped ? 1 : 0
        var statuses: [String] = []
        func add(_ status: String, _ units: Int) {
          if units == 0 { return }
          statuses.append(
            #"{"status":"\#(status)","statusQuantity":{"unitOfMeasurement":"EACH","amount":"\#(units)"}}"#)
        }
        add(sale.fate == .cancelled ? "Cancelled" : "Acknowledged", line.units - sent)
        add("Shipped", sent)
        return
          #"{"lineNumber":"\#(index + 1)","item":{"productName":"\#(line.product.sku)","sku":"\#(line.product.sku)"},"#
          + #""charges":{"charge":[{"chargeType":"PRODUCT","chargeName":"ItemPrice","chargeAmount":{"currency":"USD","amount":\#(CentsText.text(line.product.cents))}}]},"#
          + #""orderLineQuantity":{"unitOfMeasurement":"EACH","amount":"\#(line.units)"},"#
          + #""orderLineStatuses":{"orderLineStatus":[\#(statuses.joined(separator: ","))]}}"#
      }
      return
        #"{"purchaseOrderId":"\#(sale.id(13, from: 1))","customerOrderId":"\#(sale.id(13, from: 6))","orderDate":\#(minute),"#
        + #""shippingInfo":{"estimatedDeliveryDate":1795932000000,"estimatedShipDate":1795500000000,"methodCode":"Standard","#
        + #""postalAddress":{"name":"\#(sale.buyer)","address1":"\#(sale.street)","city":"\#(sale.hub.city)","state":"\#(sale.hub.state)","#
        + #""postalCode":"\#(sale.hub.postalCode)","country":"USA","addressType":"RESIDENTIAL"}},"#
        + #""orderLines":{"orderLine":[\#(lines.joined(separator: ","))]},"shipNode":{"type":"SellerFulfilled"}}"#
    }
    return #"{"list":{"meta":{"totalCount":\#(texts.count),"nextCursor":null},"elements":{"order":["# + "\n"
      + texts.joined(separator: ",\n") + "\n]}}}\n"
  }

  /// A report with a blank line above, summary rows, a footer, and ZIPs that a spreadsheet has made numbers of.
  func ebay() -> String {
    let header = [
      "Sales Record Number", "Order Number", "Buyer Username", "Ship To Name", "Ship To Address 1",
      "Ship To City",
      "Ship To State", "Ship To Zip", "Ship To Country", "Item Number", "Item Title", "Custom Label",
      "Quantity",
      "Sold For", "Shipping And Handling", "Total Price", "Sale Date", "Paid On Date", "Ship By Date",
      "Shipped On Date", "Transaction ID",
    ]
    func row(_ cells: [String]) -> String { cells.map { "\"" + $0 + "\"" }.joined(separator: ",") + "\n" }
    var text = "\n" + row(header)
    for sale in sales(3) {
      let record = String(2001 + sale.number)
      let number = sale.fate == .unpaid ? "" : "12-\(sale.id(5, from: 1))-\(sale.id(5, from: 9))"
      let zip = String(sale.hub.postalCode.drop { $0 == "0" })
      let address = [sale.buyer, sale.street, sale.hub.city, sale.hub.state, zip, "United States"]
      let none = Array(repeating: "", count: 6)
      let paid = sale.fate == .unpaid ? "" : "Nov-23-26"
      let shipped = sale.fate == .shipped ? "Nov-23-26" : ""
      let units = sale.lines.reduce(0) { $0 + $1.units }
      let total = "$" + CentsText.text(sale.lines.reduce(0) { $0 + $1.product.cents * $1.units })
      let isMany = sale.lines.count > 1
      if isMany {
        text += row(
          [record, number, "buyer\(sale.number)"] + address + [
            "", "", "", "\(units)", total, "$0.00", total, "Nov-23-26", paid, "Nov-25-26", shipped, "",
          ])
      }
      for (index, line) in sale.lines.enumerated() {
        let label = ["MUG-BLU": "blue mug", "BEAN-12": "beans12"][line.product.sku] ?? line.product.sku
        let title = line.product.name.split(separator: "\"").joined(separator: "\"\"")
        text += row(
          [record, number, "buyer\(sale.number)"] + (isMany ? none : address)
            + [
              "2\(sale.id(11, from: 0))", title, label, "\(line.units)",
              "$" + CentsText.text(line.product.cents),
            ]
            + (isMany ? ["", ""] : ["$0.00", "$" + CentsText.text(line.product.cents * line.units)])
            + [
              "Nov-23-26", isMany ? "" : paid, isMany ? "" : "Nov-25-26", shipped,
              "3\(sale.id(11, from: 0))\(index)",
            ])
      }
    }
    return text + row(Array(repeating: "", count: header.count))
      + "\"\(sales(3).count) record(s) downloaded\"\n\"Seller ID : example\"\n"
  }

  /// An export with a mark before the header, a row of descriptions, and tabs behind ids.
  func tiktok() -> String {
    let header = [
      "Order ID", "Order Status", "Order Substatus", "Cancelation/Return Type", "SKU ID", "Seller SKU",
      "Product Name",
      "Quantity", "Sku Quantity of return", "SKU Subtotal After Discount", "Created Time", "Shipped Time",
      "Cancelled Time", "Fulfillment Type", "Delivery Option", "Recipient", "Country", "State", "City",
      "Zipcode",
      "Address Line 1",
    ]
    func row(_ cells: [String]) -> String {
      cells.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: ",") + "\n"
    }
    var text = "\u{FEFF}" + row(header) + row(header.map { "What \($0) means." })
    for sale in sales(4) {
      let id = sale.id(18, from: 5)
      let hour = sale.minute / 60
      let time = "11/23/2026 \(hour % 12 == 0 ? 12 : hour % 12):\(sale.time.dropFirst(3)) AM\t"
      let (status, part) =
        switch sale.fate {
        case .cancelled: ("Canceled", "Cancelation completed")
        case .shipped: ("Shipped", "In transit")
        case .unpaid: ("Unpaid", "Unpaid")
        default: ("To ship", "Awaiting shipment")
        }
      for (index, line) in sale.lines.enumerated() {
        text += row([
          id + "\t", status, part, sale.fate == .cancelled ? "Cancel" : "",
          "17\(sale.id(16, from: 2))\(index)\t",
          line.product.sku, line.product.name, "\(line.units)", "0",
          CentsText.text(line.product.cents * line.units), time,
          sale.fate == .shipped ? time : "", sale.fate == .cancelled ? time : "", "Fulfillment by seller",
          "Standard shipping", "B*** \(sale.number)", "United States", sale.hub.state, sale.hub.city,
          sale.hub.postalCode + "\t", "1** E*** St",
        ])
      }
    }
    return text
  }
}
