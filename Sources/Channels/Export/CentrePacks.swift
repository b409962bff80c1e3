/// What a marketplace's centre has left of items that it holds in packs, as requests take it.
struct CentrePacks {
  private var left: [String: [String: [CentreListing]]]

  /// - Parameter packs: by channel and item, the largest packs first.
  init(_ packs: [String: [String: [CentreListing]]]) { left = packs }

  /// How the centre of a channel holds an item; empty where it has no packs of it.
  func listings(of sku: String, channel: String) -> [CentreListing] { left[channel]?[sku] ?? [] }

  /// Whole packs, and single units where there are, that together are so many units: the largest packs first; `nil`,
  /// and nothing taken, where there are none.
  mutating func take(_ units: Int, of sku: String, channel: String) -> [(listing: CentreListing, count: Int)]?
  {
    let listings = listings(of: sku, channel: channel)
    guard let counts = Self.counts(listings[...], units) else { return nil }
    for (index, count) in counts.enumerated() {
      left[channel]?[sku]?[index].units -= count * listings[index].pack
    }
    return zip(listings, counts).filter { $0.1 > 0 }.map { (listing: $0, count: $1) }
  }

  /// How many of each listing. O(units of a request) for two sizes; a centre has few of an item.
  private static func counts(_ listings: ArraySlice<CentreListing>, _ units: Int) -> [Int]? {
    guard let first = listings.first else { return units == 0 ? [] : nil }
    for count in stride(from: min(units, first.units) / first.pack, through: 0, by: -1) {
      if let rest = counts(listings.dropFirst(), units - count * first.pack) { return [count] + rest }
    }
    return nil
  }
}
