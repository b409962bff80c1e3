import OrderRouting

/// Stock, caps of the marketplace channel, and what units are worth where they lie, drawn for each article.
struct GiftShopStock {
  private(set) var stock = CSVText("location_id", "sku", "on_hand", "reserved", "safety_stock")
  private(set) var allocations = CSVText("location_id", "sku", "channel", "max_units")
  private(set) var values = CSVText("location_id", "sku", "value")

  /// Locations with what is added to a draw of 0 … 99 when they are ranked for an article.
  private static let preferences = [
    ("MIDLANDS", 60), ("NORTH", 35), ("LILLE", 10), ("VENLO-3PL", 10), ("MARKET-FC", 25),
  ]

  init(_ articles: [GiftShopArticle], seed: UInt64) {
    for article in articles {
      var random = SplitMix64(seed: seed, key: "stock " + article.sku)
      append(article, random: &random)
    }
  }

  /// Of a hundred articles 4 are sold out, 16 are short (40 to 90 percent of the day's demand at one or two
  /// places), 45 just suffice (110 to 180 percent at two or three) and 35 are plentiful. The first place has
  /// seven tenths.
  private mutating func append(_ article: GiftShopArticle, random: inout SplitMix64) {
    let lot = random.draw(0...99)
    guard lot >= 4 else {
      let oversold = random.chance(50) ? random.draw(1...6) : 0
      stock.append("MIDLANDS", article.sku, String(-oversold), "", "")
      return
    }
    let (percent, places) =
      switch lot {
      case ..<20: (random.draw(40...90), random.draw(1...2))
      case ..<65: (random.draw(110...180), random.draw(2...3))
      default: (random.draw(200...400), random.draw(3...5))
      }
    let total = max(1, article.demand * percent / 100)
    let ranked = GiftShopStock.ranked(article, random: &random).prefix(places)
    let others = ranked.count > 1 ? total * 30 / 100 / (ranked.count - 1) : 0
    for (rank, location) in ranked.enumerated() {
      let units = rank == 0 ? total - others * (ranked.count - 1) : others
      if units > 0 { append(article, units: units, at: location, random: &random) }
    }
  }

  /// The marketplace takes nothing flammable.
  private static func ranked(_ article: GiftShopArticle, random: inout SplitMix64) -> [String] {
    var ranks: [(location: String, rank: Int)] = []
    for (location, bonus) in preferences {
      let rank = random.draw(0...99) + bonus
      if location != "MARKET-FC" || !article.tags.contains("flammable") { ranks.append((location, rank)) }
    }
    return ranks.sorted { ($1.rank, $0.location) < ($0.rank, $1.location) }.map(\.location)
  }

  /// One row in ten has units reserved, one in seven a safety stock; at a quarter of the articles of the main
  /// warehouse the marketplace channel may take a third.
  private mutating func append(
    _ article: GiftShopArticle, units: Int, at location: String, random: inout SplitMix64
  ) {
    let reserved = random.chance(10) ? random.draw(1...max(1, units / 5)) : 0
    let safety = random.chance(15) ? random.draw(1...2) : 0
    stock.append(location, article.sku, String(units), String(reserved), String(safety))
    if location == "MIDLANDS", random.chance(25) {
      allocations.append(location, article.sku, "marketplace", String(units / 3))
    }
    if location == "MARKET-FC" { values.append(location, article.sku, "-0.02") }
    if location == "LILLE", random.chance(30) { values.append(location, article.sku, "0.05") }
  }
}
