import OrderRouting

/// An invoice as an order, with the channel that its facts and a draw give it.
struct GiftShopOrder {
  var id: String
  /// Goods alone, in the order of the source.
  var lines: [GiftShopLine]
  var channel: Channel
  var country: GiftShopCountry
  /// In Britain.
  var town: GiftShopTown?

  enum Channel: String, CaseIterable {
    case web, marketplace, trade, wholesale
  }

  var units: Int { lines.map(\.quantity).reduce(0, +) }

  /// Orders of a day by their first line. Invoices without goods are left out.
  static func orders(of lines: [GiftShopLine], seed: UInt64) -> [GiftShopOrder] {
    var invoices: [String] = []
    var byInvoice: [String: [GiftShopLine]] = [:]
    for line in lines {
      if byInvoice[line.invoice] == nil { invoices.append(line.invoice) }
      byInvoice[line.invoice, default: []].append(line)
    }
    return invoices.compactMap { invoice in
      let all = byInvoice[invoice] ?? []
      let goods = all.filter(\.isGoods)
      guard let first = goods.first else { return nil }
      var random = SplitMix64(seed: seed, key: "destination " + invoice)
      return GiftShopOrder(
        id: invoice, lines: goods, channel: channel(of: all, seed: seed), country: first.country,
        town: first.country.code == "GB" ? GiftShopTown.draw(&random) : nil)
    }
  }

  /// An invoice without a customer, or with a charge for web postage, came over the web; one of 400 units or
  /// more is wholesale; of the rest, three in ten are drawn to be marketplace orders.
  private static func channel(of lines: [GiftShopLine], seed: UInt64) -> Channel {
    if lines.contains(where: { $0.customer.isEmpty || $0.sku == "DOT" }) { return .web }
    if lines.filter(\.isGoods).map(\.quantity).reduce(0, +) >= 400 { return .wholesale }
    var random = SplitMix64(seed: seed, key: "channel " + (lines.first?.invoice ?? ""))
    return random.chance(30) ? .marketplace : .trade
  }
}
