/// Where an order comes from.
enum SalesChannel: String, CaseIterable {
  case amazon
  case shopify
  case walmart
  case ebay
  case tiktok

  /// Of a hundred orders.
  var share: Int {
    switch self {
    case .amazon: 35
    case .shopify: 30
    case .walmart: 15
    case .ebay, .tiktok: 10
    }
  }

  /// The text of `channel_rules.csv`: what the marketplace's centres may do for whom. Orders of its own channel
  /// need no rule.
  static func rules(withMarketplace: Bool) -> String {
    var table = CSVText("channel", "service_id", "allowed", "surcharge", "surcharge_rate")
    guard withMarketplace else { return table.text }
    let service = MarketplaceFees.card
    table.append(shopify.rawValue, service, "yes", "0.30", "")
    table.append(walmart.rawValue, service, "no", "", "")
    table.append(ebay.rawValue, service, "yes", "0.30", "0.05")
    table.append(tiktok.rawValue, service, "yes", "", "0.05")
    return table.text
  }
}
