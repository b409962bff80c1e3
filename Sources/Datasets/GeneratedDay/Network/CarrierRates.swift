/// What the carriers ask for a parcel.
enum CarrierRates {
  static let usps = "usps-ground-advantage"
  static let fedEx = "fedex-ground"
  /// Percent of FedEx's list price and of its residential surcharge that a contract of this size leaves.
  private static let contract = 50
  /// FedEx's residential surcharge in cents, list price of 2025.
  static let residentialSurcharge = (595 * contract + 50) / 100
  /// FedEx's fuel surcharge of 2026-06-15 as a share of the rate.
  static let fuelRate = "0.245"

  /// The text of `rates.csv`. USPS as published; FedEx's list price less the discount, halves of a cent up.
  static var table: String { table(percentOfList: contract) }

  /// The same with so many percent of FedEx's list price.
  static func table(percentOfList contract: Int) -> String {
    var table = CSVText("rate_card", "zone", "up_to", "price")
    for cells in ResourceTable.rows(PackageResources.usps_ground_advantage_csv) {
      // The first row ends at 15.999 oz.
      let pounds = Int(cells[0]).map { String($0 / 16) } ?? "0.9999"
      for zone in 1...9 { table.append(usps, String(zone), pounds, cells[zone]) }
    }
    for cells in ResourceTable.rows(PackageResources.fedex_ground_list_csv) {
      for zone in 2...8 {
        let cents = (ResourceTable.cents(cells[zone - 1]) * contract + 50) / 100
        table.append(fedEx, String(zone), cells[0], CentsText.text(cents))
      }
    }
    return table.text
  }

  /// The text of `transit.csv`: the typical days of both carriers by zone, inside the times they publish, and
  /// three to five days for the marketplace.
  static func transit(withMarketplace: Bool) -> String {
    var table = CSVText("transit_table", "zone", "days")
    for (zone, days) in zip(1..., [2, 2, 3, 3, 4, 4, 5, 5, 5]) { table.append(usps, "\(zone)", "\(days)") }
    for (zone, days) in zip(2..., [1, 2, 2, 3, 4, 4, 5]) { table.append(fedEx, "\(zone)", "\(days)") }
    if withMarketplace {
      for (zone, days) in zip(1..., [3, 3, 3, 3, 4, 4, 5, 5, 5]) {
        table.append(MarketplaceFees.card, "\(zone)", "\(days)")
      }
    }
    return table.text
  }
}
