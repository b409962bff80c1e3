/// What one of each SKU explodes to, by number of SKU; an item is one unit of itself.
struct KitContents {
  /// The most units that a kit or an order line may explode to.
  static let unitLimit = 1_000_000
  /// Where weights and volumes stop counting, in millionths: far beyond what is allowed, far below overflow.
  static let saturation: Int128 = 1_000_000_000_000_000_000_000_000_000_000

  /// One more than the limit where the limit is passed.
  private(set) var units: [Int]
  /// In millionths.
  private(set) var weight: [Int128]
  /// In millionths, each unit's rounded up.
  private(set) var volume: [Int128]

  init(count: Int) {
    units = Array(repeating: 1, count: count)
    weight = Array(repeating: 0, count: count)
    volume = Array(repeating: 0, count: count)
  }

  mutating func setItem(_ sku: Int, weight: Int128, volume: Int128) {
    self.weight[sku] = weight
    self.volume[sku] = volume
  }

  /// Starts `kit` as an empty box, to which `add` adds.
  mutating func clear(_ kit: Int) {
    units[kit] = 0
    weight[kit] = 0
    volume[kit] = 0
  }

  mutating func add(_ component: Int, times quantity: Int, to kit: Int) {
    let factor = min(max(quantity, 1), Self.unitLimit + 1)
    units[kit] = min(units[kit] + units[component] * factor, Self.unitLimit + 1)
    weight[kit] = min(weight[kit] + weight[component] * Int128(factor), Self.saturation)
    volume[kit] = min(volume[kit] + volume[component] * Int128(factor), Self.saturation)
  }

  func isTooLarge(_ sku: Int) -> Bool { units[sku] > Self.unitLimit }

  /// Three six-place decimals multiplied have twelve places more than one.
  private static let placesOfProduct: Int128 = 1_000_000_000_000

  /// length × width × height rounded up to six places, in millionths; `nil` where it reaches 10¹² units.
  static func unitVolume(_ item: Item) -> Int128? {
    let sides = [item.length, item.width, item.height].map { Int128(max($0.millionths, 0)) }
    let (product, overflow) = (sides[0] * sides[1]).multipliedReportingOverflow(by: sides[2])
    let limit = Int128(ViolationLog.amountLimit)
    if overflow || product >= limit * placesOfProduct { return nil }
    let volume = Rounding.up(product, dividingBy: placesOfProduct)
    return volume < limit ? volume : nil
  }
}

/// The rows of the kits table grouped by kit, in flat buffers.
struct KitRows {
  private var starts: [Int]
  private var rows: [Int32]

  /// `kits`: the number of the kit's SKU for each row. O(rows + SKUs).
  init(kits: [Int32], skuCount: Int) {
    starts = Array(repeating: 0, count: skuCount + 1)
    for kit in kits { starts[Int(kit) + 1] += 1 }
    for sku in 0..<skuCount { starts[sku + 1] += starts[sku] }
    var next = starts
    rows = Array(repeating: 0, count: kits.count)
    for (row, kit) in kits.enumerated() {
      rows[next[Int(kit)]] = Int32(row)
      next[Int(kit)] += 1
    }
  }

  func count(of kit: Int) -> Int { starts[kit + 1] - starts[kit] }

  func row(_ position: Int, of kit: Int) -> Int { Int(rows[starts[kit] + position]) }
}
