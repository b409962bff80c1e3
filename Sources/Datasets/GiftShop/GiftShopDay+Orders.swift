import OrderRouting

extension GiftShopDay {
  /// What an order itself says stands on its first row.
  static func ordersTable(_ orders: [GiftShopOrder], seed: UInt64) -> String {
    var table = CSVText(
      "order_id", "sku", "quantity", "unit_price", "channel", "country", "postal_code", "latitude",
      "longitude", "placed_at", "deliver_by", "priority", "prior_shipments", "max_shipments", "split_lines",
      "complete_only")
    for order in orders {
      for (position, line) in order.lines.enumerated() {
        let own = [order.id, line.sku, String(line.quantity), line.unitPrice.description]
        let rest = position == 0 ? conditions(order, seed: seed) : Array(repeating: "", count: 12)
        table.append(own + rest)
      }
    }
    return table.text
  }

  private static func conditions(_ order: GiftShopOrder, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed, key: "conditions " + order.id)
    let isWholesale = order.channel == .wholesale
    let hadShipment = order.channel == .trade && random.chance(8)
    let completeOnly = order.channel == .trade && order.lines.count <= 8 && random.chance(40)
    return [
      order.channel.rawValue, order.country.code, order.town?.postalCode ?? "",
      order.town?.latitude ?? order.country.latitude, order.town?.longitude ?? order.country.longitude,
      GiftShopClock.instant(order.lines[0].time), deliverBy(order), order.channel == .marketplace ? "2" : "",
      hadShipment ? "1" : "", isWholesale ? "5" : "", isWholesale ? "yes" : "", completeOnly ? "yes" : "",
    ]
  }

  /// Web and marketplace orders are promised in 3 days, trade orders in 5; in Europe 5 days later, elsewhere
  /// 10. Wholesale has no promise.
  private static func deliverBy(_ order: GiftShopOrder) -> String {
    let placed = String(order.lines[0].time.prefix(10))
    guard order.channel != .wholesale, let day = Day(placed) else { return "" }
    let promised = order.channel == .trade ? 5 : 3
    let abroad = nearby.contains(order.country.code) ? 5 : 10
    return day.advanced(by: promised + (order.country.code == "GB" ? 0 : abroad)).description
  }

  private static let nearby = [
    "AT", "BE", "CH", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "JE", "LT", "NL", "NO", "PL", "PT",
    "SE",
  ]
}
