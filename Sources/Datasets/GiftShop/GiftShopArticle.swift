import OrderRouting

/// An article with the weight, size, class and tags that its price, its words and a draw give it.
struct GiftShopArticle {
  var sku: String
  var name: String
  /// Grams.
  var weight: Int
  /// Centimetres, longest first.
  var size: [Int]
  var tags: [String]
  /// Units that the day's orders want.
  var demand: Int

  /// The classes of the fee cards.
  var feeClass: String {
    switch weight {
    case ...250: "small"
    case ...1500: "standard"
    default: "oversize"
    }
  }

  /// In order of first mention. O(lines).
  static func articles(of orders: [GiftShopOrder], seed: UInt64) -> [GiftShopArticle] {
    var skus: [String] = []
    var lines: [String: [GiftShopLine]] = [:]
    for line in orders.flatMap(\.lines) {
      if lines[line.sku] == nil { skus.append(line.sku) }
      lines[line.sku, default: []].append(line)
    }
    return skus.map { GiftShopArticle(sku: $0, lines: lines[$0] ?? [], seed: seed) }
  }

  /// Dearer articles are heavier: 30 g and 0.6 … 1.79 g for each penny of the lowest price, at most 12 kg. A
  /// gram takes 3 to 6 cm³.
  private init(sku: String, lines: [GiftShopLine], seed: UInt64) {
    self.sku = sku
    name = lines.first?.description ?? ""
    demand = lines.map(\.quantity).reduce(0, +)
    var random = SplitMix64(seed: seed, key: "article " + sku)
    let pence = Int((lines.map(\.unitPrice.millionths).min() ?? 0) / 10_000)
    weight = min(12_000, 30 + pence * random.draw(60...179) / 100)
    let volume = weight * random.draw(3...6)
    let height = max(1, min(30, random.draw(2...6) * (weight < 250 ? 1 : 2)))
    var width = 4
    while width * width * height < volume, width < 60 { width += 1 }
    size = [max(width, (volume + width * height - 1) / (width * height)), width, height]
    size.sort(by: >)
    tags = GiftShopArticle.tags(name)
  }

  private static func tags(_ name: String) -> [String] {
    func mentions(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
    var tags: [String] = []
    if mentions(["GLASS", "CERAMIC", "PORCELAIN", "MUG", "TEACUP", "PLATE", "BOWL", "VASE", "MIRROR"]) {
      tags.append("fragile")
    }
    if mentions(["CANDLE", "T-LIGHTS", "MATCHES", "INCENSE"]), !mentions(["HOLDER", "STICK", "LANTERN"]) {
      tags.append("flammable")
    }
    return tags
  }
}
