import OrderRouting

/// An item with its weight, edges, price and tag, drawn by chance.
struct GeneratedItem {
  /// Hundredths of a pound.
  var weight: Int
  /// Inches, longest first.
  var edges: (length: Int, width: Int, height: Int)
  /// Cents.
  var price: Int
  var isLithium: Bool

  /// The items of a day, in order of SKU; the same each time it is made.
  struct Sequence {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed, key: "items") }

    mutating func next() -> GeneratedItem {
      GeneratedItem(&random)
    }
  }

  /// Of a hundred items 55 weigh less than a pound, 33 to two and a half, 9 to six, and 3 to twenty. A pound
  /// takes 60 to 180 cubic inches. No edge is longer than 22 in, from where USPS charges more.
  private init(_ random: inout SplitMix64) {
    weight =
      switch random.draw(0...99) {
      case ..<55: random.draw(10...99)
      case ..<88: random.draw(100...250)
      case ..<97: random.draw(251...600)
      default: random.draw(601...2000)
      }
    let volume = max(1, weight * random.draw(60...180) / 100)
    var width = 1
    while (width + 1) * (width + 1) * (width + 1) <= volume { width += 1 }
    let length = min(22, width + random.draw(0...width))
    edges = (length, width, max(1, min(width, volume / (length * width))))
    price = random.draw(8...60) * 100 + 99
    isLithium = random.chance(3)
  }

  /// The marketplace's class: its size tier and weight.
  var feeClass: String { MarketplaceFees.feeClass(weight: weight, edges: edges) }
}
