import OrderRouting

/// The scenario `gift-shop-day`: the real orders of a British gift shop on one day, on a made-up network.
///
/// Source: "Online Retail", UCI Machine Learning Repository, D. Chen, DOI 10.24432/C5BW33, CC BY 4.0. The
/// README.md of the result says what is fact and by which rule the rest is drawn.
public enum GiftShopDay {
  /// The seed of the committed dataset.
  public static let defaultSeed: UInt64 = 1

  /// `source`: the dataset's header and its rows of one day; `name`: what to call the file in messages.
  ///
  /// The same bytes and seed give the same dataset. Throws what is missing or misspelt. O(bytes).
  public static func convert(
    _ source: [UInt8], name: String = "source", seed: UInt64 = defaultSeed
  ) throws(DatasetError) -> ConvertedDataset {
    let lines = try lines(source, name: name)
    let orders = GiftShopOrder.orders(of: lines, seed: seed)
    guard let latest = lines.map(\.time).max(), let day = latest.split(separator: " ").first else {
      throw DatasetError("\(name): there is no order in it")
    }
    guard lines.allSatisfy({ $0.time.hasPrefix(day + " ") }) else {
      throw DatasetError("\(name): expected orders of one day")
    }
    let articles = GiftShopArticle.articles(of: orders, seed: seed)
    let stock = GiftShopStock(articles, seed: seed)
    return ConvertedDataset([
      "README.md": readme(day: String(day), orders: orders, articles: articles, seed: seed),
      "scenario.json": scenario(asOf: GiftShopClock.instant(latest)),
      "locations.csv": GiftShopNetwork.locations,
      "services.csv": GiftShopNetwork.services,
      "zones.csv": GiftShopNetwork.zones,
      "rates.csv": GiftShopNetwork.rates,
      "fees.csv": GiftShopNetwork.fees,
      "transit.csv": GiftShopNetwork.transit,
      "closures.csv": GiftShopNetwork.closures,
      "channel_rules.csv": GiftShopNetwork.channelRules,
      "restrictions.csv": GiftShopNetwork.restrictions,
      "items.csv": items(articles),
      "stock.csv": stock.stock.text,
      "allocations.csv": stock.allocations.text,
      "stock_values.csv": stock.values.text,
      "orders.csv": ordersTable(orders, seed: seed),
    ])
  }

  /// The lines that are not cancellations.
  private static func lines(_ source: [UInt8], name: String) throws(DatasetError) -> [GiftShopLine] {
    let table = try SourceTable(
      file: name, bytes: source,
      columns: [
        "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID",
        "Country",
      ])
    return try table.map(GiftShopLine.read).compactMap(\.self)
  }

  private static func scenario(asOf: String) -> String {
    """
    {
      "format": 1,
      "name": "gift-shop-day",
      "as_of": "\(asOf)",
      "currency": "GBP",
      "weight_unit": "kg",
      "length_unit": "cm",
      "policy": {
        "max_shipments": 3,
        "split_penalty": "0.75",
        "split_lines": false,
        "late": "penalize",
        "late_penalty_per_day": "1.50",
        "unfilled_order_penalty": "1.00",
        "unfilled_unit_penalty": "0.15",
        "unfilled_value_rate": "0.40"
      }
    }

    """
  }

  private static func items(_ articles: [GiftShopArticle]) -> String {
    var table = CSVText("sku", "name", "weight", "length", "width", "height", "fee_class", "tags")
    for article in articles {
      let weight = FixedDecimal(millionths: Int64(article.weight) * 1000)
      table.append(
        [article.sku, article.name, weight.description] + article.size.map(String.init)
          + [article.feeClass, article.tags.joined(separator: "|")])
    }
    return table.text
  }
}
