public import OrderRouting

extension GeneratedDay {
  /// What a day is to be like.
  public struct Settings: Hashable, Sendable {
    public var preset: Preset
    /// 0 … 10 000 000.
    public var orders: Int
    /// 1 … 74, the number of hubs.
    public var locations: Int
    /// 1 … 10 000 000.
    public var skus: Int
    public var seed: UInt64
    /// Units stocked for each unit ordered, above 0, at most 10.
    public var stockCover: FixedDecimal
    /// Shipments that all locations can make for each order, above 0, at most 10.
    public var capacityCover: FixedDecimal
    /// Order lines of an order on average, at least 1; no more than there are SKUs.
    public var meanLines: FixedDecimal = 1.7
    /// 1 … 100.
    public var maxLines = 6
    /// The exponent of Zipf's law, by which the SKU of rank r is ordered in proportion to 1 ÷ r^skew; 0 … 3.
    public var skew: FixedDecimal = 0.8
    /// The share of order lines with more than one unit, 0 … 1.
    public var multipleUnitShare: FixedDecimal = 0.25
    /// Units of an order line, 1 … 100.
    public var maxQuantity = 6

    public init(preset: Preset = .typical, orders: Int, locations: Int, skus: Int, seed: UInt64 = 1) {
      self.preset = preset
      self.orders = orders
      self.locations = locations
      self.skus = skus
      self.seed = seed
      stockCover = preset.stockCover
      capacityCover = preset.capacityCover
    }
  }
}

// What cannot be.
extension GeneratedDay.Settings {
  /// Sentences, one for each setting that is out of its bounds.
  var problems: [String] {
    var problems: [String] = []
    func check<Value: Comparable>(
      _ name: String, _ value: Value, _ range: ClosedRange<Value>, _ remedy: String = ""
    ) {
      if range.contains(value) { return }
      problems.append(
        "\(name): found \(value), expected \(range.lowerBound) to \(range.upperBound)\(remedy)")
    }
    check("orders", orders, 0...10_000_000)
    check("locations", locations, 1...Hub.all.count, Self.moreLocations)
    check("SKUs", skus, 1...10_000_000)
    check("units stocked for a unit ordered", stockCover, 0.000001...10.0)
    check("shipments for an order", capacityCover, 0.000001...10.0)
    check("lines of an order at most", maxLines, 1...100)
    let highestMean = FixedDecimal(millionths: Int64(min(max(maxLines, 1), 100)) * 1_000_000)
    check("lines of an order on average", meanLines, 1.0...highestMean)
    check("Zipf's exponent", skew, 0.0...3.0)
    check("the share of lines with several units", multipleUnitShare, 0.0...1.0)
    check("units of a line at most", maxQuantity, 1...100)
    return problems
  }

  private static let moreLocations =
    ", as many hubs as are known; for more, add locations of your own to the tables of a generated folder"
}
