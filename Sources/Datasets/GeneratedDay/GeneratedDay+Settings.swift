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
    func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>, _ remedy: String = "") {
      if range.contains(value) { return }
      problems.append(
        "\(name) \(range.upperBound == 1 ? "is" : "are") \(value), expected "
          + "\(range.lowerBound) to \(range.upperBound)\(remedy)")
    }
    func check(_ name: String, _ value: FixedDecimal, _ range: ClosedRange<FixedDecimal>) {
      if range.contains(value) { return }
      problems.append("\(name) is \(value), expected \(range.lowerBound) to \(range.upperBound)")
    }
    check("orders", orders, 0...10_000_000)
    check(
      "locations", locations, 1...Hub.all.count,
      ": there are no more hubs to place them at; ask for fewer, or add rows to locations.csv, services.csv "
        + "and stock.csv of the folder and run order-router zones")
    check("SKUs", skus, 1...10_000_000)
    check("the stock cover", stockCover, 0.000001...10)
    check("the capacity cover", capacityCover, 0.000001...10)
    check("lines an order at most", maxLines, 1...100)
    check("the skew", skew, 0...3)
    check("the share of lines with several units", multipleUnitShare, 0...1)
    check("units a line at most", maxQuantity, 1...100)
    if (1...100).contains(maxLines) {
      check("the mean of lines an order", meanLines, 1...FixedDecimal(millionths: Int64(maxLines) * 1_000_000))
    }
    return problems
  }
}
