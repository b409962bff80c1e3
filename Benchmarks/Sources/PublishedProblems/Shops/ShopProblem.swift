public import OrderRouting

/// Products to buy, in units, from shops that each have some at a price of their own and send a parcel at
/// theirs: the internet shopping problem with several units of an item, ISHOP-U.
///
/// Ornelas et al. (2022), Mathematics 10(14), 2513, DOI 10.3390/math10142513.
public struct ShopProblem: Hashable, Sendable {
  public let name: String
  /// By product: units to buy.
  public var wanted: [Int]
  public var shops: [Shop]

  public struct Shop: Hashable, Sendable {
    /// Once, whatever is bought there.
    public var deliveryPrice: Money
    /// By product: units, and the price of each.
    public var available: [Int]
    public var prices: [Money]
  }

  /// More than any unit costs with a delivery of its own.
  var dearest: Int128 {
    let price = shops.flatMap(\.prices).max() ?? .zero
    return Int128(price.millionths) + Int128(shops.map(\.deliveryPrice.millionths).max() ?? 0) + 1
  }

  /// Throws where not everything can be bought, and where prices are too large for a scenario.
  /// O(shops × products).
  func check(file: String) throws(InvalidProblem) {
    try ScenarioText.checkPenalty(dearest, file: file)
    for (product, units) in wanted.enumerated() {
      let available = shops.reduce(0) { $0 + min($1.available[product], units) }
      if available < units {
        throw InvalidProblem(
          file, "product \(product) is wanted \(units) times, but all shops have \(available)")
      }
    }
  }
}
