internal import OrderRouting

/// A day of one seller on five channels: the files that the channels hand out, with the mess that such files have, and
/// the network that they are imported into.
public struct FiveChannelsDay: Sendable {
  public static let defaultSeed: UInt64 = 1

  let seed: UInt64
  let orders: [ChannelSale]

  /// - Parameter seed: of what is drawn by chance; the same seed gives the same bytes.
  public init(seed: UInt64 = FiveChannelsDay.defaultSeed) {
    self.seed = seed
    var random = SplitMix64(seed: seed, key: "five-channels")
    orders = (0..<FiveChannelsDay.count).map { ChannelSale(number: $0, &random) }
  }

  private static let count = 150

  /// The network's files by name.
  public var network: [String: [UInt8]] {
    [
      "scenario.json": description, "locations.csv": Self.locations, "services.csv": Self.services,
      "zones.csv": Self.zones, "rates.csv": Self.rates, "fees.csv": MarketplaceFees.table,
      "transit.csv": CarrierRates.transit(withMarketplace: true), "items.csv": Self.items,
      "channels.csv": Self.channels, "sku_aliases.csv": Self.aliases, "location_aliases.csv": Self.places,
      "service_levels.csv": Self.levels, "channel_rules.csv": Self.rules,
      "carriers.csv": Self.carriers,
    ].mapValues { Array($0.utf8) }
  }

  /// What warehouses tell of some of the day's parcels, by name: orders of one line, which leave whole.
  public var tracking: [String: [UInt8]] {
    var text = "order_id,carrier,tracking_number,shipped_at\n"
    for sale in orders where sale.fate == .open && sale.lines.count == 1 && sale.number % 3 == 0 {
      // The scarcest mug may stay unfilled.
      if sale.lines[0].product.sku == ChannelProduct.all[0].sku { continue }
      let carrier = sale.number % 2 == 0 ? "USPS" : "FedEx"
      let number = sale.id(carrier == "USPS" ? 22 : 12, from: carrier == "USPS" ? 9 : 7)
      text += "\(orderID(sale)),\(carrier),\(number),2026-11-23T17:30:00-05:00\n"
    }
    return ["parcels.csv": Array(text.utf8)]
  }

  /// The order's id in an imported day.
  private func orderID(_ sale: ChannelSale) -> String {
    switch sale.channel {
    case 0: "amazon:111-\(sale.id(7, from: 4))-\(sale.id(7, from: 1))"
    case 1: "shop:#\(1001 + sale.number)"
    case 2: "walmart:\(sale.id(13, from: 1))"
    case 3: "ebay:12-\(sale.id(5, from: 1))-\(sale.id(5, from: 9))"
    default: "tiktok:\(sale.id(18, from: 5))"
    }
  }

  /// The channels' files by name.
  public var channelFiles: [String: [UInt8]] {
    let walmart = walmart()
    return [
      "amazon-unshipped-orders.txt": amazon(), "shopify-orders.csv": Array(shopify().utf8),
      "walmart-orders.json": Array(walmart.utf8), "walmart-orders (1).json": Array(walmart.utf8),
      "ebay-orders.csv": Array(ebay().utf8), "tiktok-orders.csv": Array(tiktok().utf8),
      "amazon-fba-inventory.txt": Array(fba().utf8), "shopify-inventory.csv": Array(inventory().utf8),
      "walmart-inventories.json": Array(wfs().utf8), "atlanta-846.edi": Array(advice().utf8),
    ]
  }
}

/// An order of the day, before a channel writes it in its own way.
struct ChannelSale {
  var number: Int
  var channel: Int
  var lines: [(product: ChannelProduct, units: Int)]
  var hub: Hub
  var minute: Int
  /// What happened to it: most are open.
  var fate: Fate

  enum Fate {
    case open, cancelled, unpaid, shipped, partlyShipped
  }

  init(number: Int, _ random: inout SplitMix64) {
    self.number = number
    channel = number % 5
    hub = Hub.all[random.draw(0...(Hub.all.count - 4))]
    minute = random.draw(0...539)
    let count = [1, 1, 1, 1, 2, 2, 3][random.draw(0...6)]
    var products: [Int] = []
    while products.count < count {
      let product = min(random.draw(0...11), random.draw(0...11))
      if !products.contains(product) { products.append(product) }
    }
    lines = []
    for product in products {
      lines.append((ChannelProduct.all[product], [1, 1, 1, 2, 2, 3][random.draw(0...5)]))
    }
    let chance = random.draw(0...19)
    fate =
      chance == 0
      ? .cancelled : chance == 1 ? .unpaid : chance == 2 ? .shipped : chance == 3 ? .partlyShipped : .open
  }

  var time: String {
    let (hour, minute) = (minute / 60, minute % 60)
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute) + ":00"
  }

  var street: String { "\(100 + number * 7 % 900) Example Street" }
  var buyer: String { "Buyer \(number + 1)" }

  /// A number of so many digits that is this sale's alone.
  func id(_ digits: Int, from first: Int) -> String {
    let text = String(number + 1)
    return String(first) + String(repeating: "0", count: max(0, digits - text.utf8.count - 1)) + text
  }
}
