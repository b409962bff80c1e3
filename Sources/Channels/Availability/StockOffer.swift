/// What a channel may sell of one of its SKUs.
public struct StockOffer: Sendable, Hashable {
  /// As the channel calls it.
  public var sku: String
  /// The channel's location, where it counts stock by location; empty where it does not.
  public var location: String
  /// The id of that location, where location_aliases.csv has one beside the name.
  public var locationID: String
  /// In the channel's own packs, at least 0.
  public var quantity: Int

  public init(sku: String, location: String = "", locationID: String = "", quantity: Int) {
    self.sku = sku
    self.location = location
    self.locationID = locationID
    self.quantity = quantity
  }

  /// What is told where stock has no end: the most that TikTok Shop takes.
  static let most = 99_999
}

extension Sequence<StockOffer> {
  /// The rules that hold for every upload.
  func checked(_ channel: String) -> RuleCheck {
    var check = RuleCheck(order: "")
    for offer in self {
      if offer.sku.isEmpty {
        check.fail("sku", "", "\(channel): expected a SKU, found none", remedy: "Name it in sku_aliases.csv.")
      }
      if !(0...StockOffer.most).contains(offer.quantity) {
        check.fail(
          "quantity", String(offer.quantity), "\(channel): expected 0 to \(StockOffer.most)",
          remedy: "Cap it with safety_stock or allocations.csv.")
      }
    }
    check.distinct(
      map { $0.sku + ($0.location.isEmpty ? "" : " at " + $0.location) }, "sku",
      remedy: "Name each of the channel's SKUs once in sku_aliases.csv.")
    return check
  }
}
