internal import OrderRouting

// The stock files of the two marketplaces, the shop and the 3PL.
extension FiveChannelsDay {
  /// Units of each product at a place, drawn apart from the orders.
  private func units(_ place: String, _ range: ClosedRange<Int>) -> [(product: ChannelProduct, units: Int)] {
    var random = SplitMix64(seed: seed, key: "stock-" + place)
    var units: [(ChannelProduct, Int)] = []
    for product in ChannelProduct.all {
      let count = random.draw(range)
      if random.draw(0...4) > 0 { units.append((product, count)) }
    }
    return units
  }

  /// FBA's inventory: of what is there, a part is reserved or cannot be sold. The pack of two is a SKU of its own, beside
  /// single mugs.
  func fba() -> String {
    var text =
      "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\t"
      + "afn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity\n"
    for (index, stock) in units("fba", 5...30).enumerated() {
      guard stock.product.sku == "MUG-BLU" else {
        text += Self.fbaRow(stock.product, stock.product.sku, "\(index)", stock.units)
        continue
      }
      text += Self.fbaRow(stock.product, "MUG-BLU", "\(index)", 2 * (stock.units - 2))
      text += Self.fbaRow(stock.product, "MUG-BLU-2PK", "P", 2)
    }
    return text
  }

  private static func fbaRow(
    _ product: ChannelProduct, _ sku: String, _ number: String, _ units: Int
  ) -> String {
    let cells = [
      sku, "X00000" + number, "B00000" + number, product.name, "New", CentsText.text(product.cents), "Yes",
      "\(units + 6)", "\(units)", "2", "4", "\(units + 6)",
    ]
    return cells.joined(separator: "\t") + "\n"
  }

  /// Both warehouses in one table; one variant stands in it twice, and what is not stocked says so.
  func inventory() -> String {
    var table = CSVText(
      "Handle", "Title", "Option1 Name", "Option1 Value", "SKU", "HS Code", "COO", "Location", "Bin name",
      "Incoming (not editable)", "Unavailable (not editable)", "Committed (not editable)",
      "Available (not editable)",
      "On hand (current)", "On hand (new)")
    for place in ["Edison NJ", "Reno NV"] {
      let stocked = units(place, 8...45)
      for product in ChannelProduct.all {
        let handle = product.sku.lowercased()
        guard let stock = stocked.first(where: { $0.product.sku == product.sku }) else {
          table.append(
            handle, product.name, "", "", product.sku, "", "US", place, "", "0", "0", "0", "not stocked",
            "not stocked", "")
          continue
        }
        let cells = [
          handle, product.name, "", "", product.sku, "", "US", place, "A-01", "0", "1", "2", "\(stock.units)",
          "\(stock.units + 3)", "",
        ]
        table.append(cells)
        if product.sku == "TOWEL-3" { table.append(["towels-gift"] + cells.dropFirst()) }
      }
    }
    return table.text
  }

  func wfs() -> String {
    let positions = units("wfs", 4...25).map { stock in
      #"{"sku":"\#(stock.product.sku)","nodes":[{"shipNode":"100009","inputQty":{"unit":"EACH","amount":\#(stock.units + 3)},"#
        + #""availToSellQty":{"unit":"EACH","amount":\#(stock.units)},"reservedQty":{"unit":"EACH","amount":3}}]}"#
    }
    return #"{"meta":{"totalCount":\#(positions.count)},"elements":{"inventories":["# + "\n"
      + positions.joined(separator: ",\n") + "\n]}}\n"
  }

  /// The 3PL's inventory advice.
  func advice() -> String {
    var segments = ["ST*846*0001", "BIA*00*SI*INV20261123*20261123", "N1*WH*3PL ATLANTA*92*ATL01"]
    let stocks = units("3pl", 5...40)
    for (index, stock) in stocks.enumerated() {
      segments += ["LIN*\(index + 1)*SK*\(stock.product.sku)", "QTY*33*\(stock.units)*EA"]
    }
    segments.append("CTT*\(stocks.count)")
    segments.append("SE*\(segments.count + 1)*0001")
    let head =
      "ISA*00*          *00*          *ZZ*3PLWHSE        *ZZ*SELLER         *261123*0600*U*00401*000000003*0*T*>~"
      + "GS*IB*3PLWHSE*SELLER*20261123*0600*3*X*004010~"
    return head + segments.joined(separator: "~") + "~GE*1*3~IEA*1*000000003~\n"
  }
}
