import OrderRouting

/// A line of an invoice: what the source says of it, and nothing derived.
struct GiftShopLine {
  var invoice: String
  /// In upper case: the source writes some codes both ways.
  var sku: String
  var description: String
  var quantity: Int
  /// `YYYY-MM-DD HH:MM:SS`, local time of the shop.
  var time: String
  var unitPrice: FixedDecimal
  var customer: String
  var country: GiftShopCountry

  /// Five digits and perhaps letters, or the prefix of a few gift sets; the rest is postage, vouchers, bank
  /// charges and corrections.
  var isGoods: Bool {
    sku.hasPrefix("DCGS") || (sku.utf8.count >= 5 && sku.utf8.prefix(5).allSatisfy { (48...57).contains($0) })
  }

  /// `nil` for a cancellation: an invoice starting with C, a negative quantity, or no price.
  static func read(_ row: SourceRow) throws(DatasetError) -> GiftShopLine? {
    let invoice = try row.required("InvoiceNo")
    let quantity = try row.integer("Quantity")
    guard !invoice.hasPrefix("C"), quantity > 0, !row.text("UnitPrice").hasPrefix("-") else { return nil }
    let price = try row.decimal("UnitPrice").rounded
    guard price > .zero else { return nil }
    let time = try row.required("InvoiceDate")
    let parts = time.split(separator: " ")
    guard parts.count == 2, Day(String(parts[0])) != nil, parts[1].utf8.count == 8 else {
      throw row.problem("InvoiceDate", "YYYY-MM-DD HH:MM:SS")
    }
    guard let country = GiftShopCountry.named(try row.required("Country")) else {
      throw row.problem("Country", "a country of the dataset")
    }
    return GiftShopLine(
      invoice: invoice, sku: try row.required("StockCode").uppercased(), description: row.text("Description"),
      quantity: quantity, time: time, unitPrice: price, customer: row.text("CustomerID"), country: country)
  }
}
