/// What a marketplace asks for shipping other channels' orders from its centres: a fee a unit, falling with the
/// units of the order.
///
/// Amazon's Multi-Channel Fulfillment fees of before 2022-05-09 by size tier, weight and units, raised by 60 %:
/// their shape is real, their level is assumed.
enum MarketplaceFees {
  static let card = "mcf-standard"
  /// Percent of the old fees.
  private static let level = 160
  /// Cents for each pound over two, in the old fees.
  private static let perPound = 38

  /// A row of the old table, or a band of its last row, which takes more for every pound.
  private struct Band {
    var name: String
    var isSmall: Bool
    /// Hundredths of a pound.
    var maxWeight: Int
    /// Cents a unit in orders of 1, 2, 3, 4 and more units.
    var fees: [Int]
  }

  private static let bands: [Band] = {
    var bands: [Band] = []
    for cells in ResourceTable.rows(PackageResources.amazon_mcf_fees_csv) {
      guard let ounces = Int(cells[1]) else { preconditionFailure("broken weight in the bundled MCF fees") }
      let fees = cells[2...].map(ResourceTable.cents)
      let isSmall = cells[0] == "small_standard"
      if ounces <= 32 {
        bands.append(
          Band(
            name: isSmall ? "small-\(ounces)oz" : "standard-\(ounces)oz", isSmall: isSmall,
            maxWeight: ounces * 100 / 16, fees: fees))
        continue
      }
      for pounds in [3, 4, 6, 8, 10, 12, 15, 18, 21] {
        bands.append(
          Band(
            name: "standard-\(pounds)lb", isSmall: false, maxWeight: pounds * 100,
            fees: fees.map { $0 + (pounds - 2) * perPound }))
      }
    }
    return bands
  }()

  /// `small` is at most 15 × 12 × 0.75 in and a pound, so it takes an item that is an inch high at most here.
  static func feeClass(weight: Int, edges: (length: Int, width: Int, height: Int)) -> String {
    let isSmall = edges.length <= 15 && edges.width <= 12 && edges.height <= 1 && weight <= 100
    let band = bands.first { $0.isSmall == isSmall && weight <= $0.maxWeight }
    guard let band else { preconditionFailure("no fee class has an item of this weight") }
    return band.name
  }

  /// The text of `fees.csv`.
  static var table: String {
    var table = CSVText("fee_card", "fee_class", "up_to_units", "fee")
    for band in bands {
      for (position, fee) in band.fees.enumerated() {
        let limit = position + 1 < band.fees.count ? String(position + 1) : ""
        table.append(card, band.name, limit, CentsText.text((fee * level + 50) / 100))
      }
    }
    return table.text
  }
}
