import Foundation
import Geography
import OrderRouting

/// A day of orders to the United States from twenty locations, made up by a seed: the same bytes each time.
///
/// Orders have 1.7 lines on average and go where people live, down to the three digits of the ZIP code. A
/// few of the 4 000 items make most of the lines. Each is stocked at a third of the locations or more, a
/// third more in all than is ordered of it on average, so that some of every popular item runs short somewhere.
struct SyntheticDay {
  static let skuCount = 4000

  let orders: Int
  let seed: UInt64
  /// Weights of the items' popularity, added up.
  private let popularity: [Int]

  init(orders: Int, seed: UInt64) {
    self.orders = orders
    self.seed = seed
    var sum = 0
    popularity = (0..<Self.skuCount).map { rank in
      sum += 10_000_000 / (rank + 20)
      return sum
    }
  }

  /// Writes the scenario to a new folder.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = [
      "scenario.json": description, "locations.csv": Self.locations,
      "services.csv": SyntheticTariffs.services,
      "zones.csv": zones, "rates.csv": SyntheticTariffs.rates, "fees.csv": SyntheticTariffs.fees,
      "transit.csv": SyntheticTariffs.transit, "channel_rules.csv": SyntheticTariffs.channelRules,
      "items.csv": items, "stock.csv": stock, "orders.csv": orderTable(lines: .max),
    ]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  private var description: String {
    """
    {
      "format": 1,
      "name": "synthetic-\(orders)",
      "as_of": "2026-11-23T09:30:00-05:00",
      "currency": "USD",
      "weight_unit": "lb",
      "length_unit": "in",
      "policy": {
        "max_shipments": 3, "split_penalty": "1.50", "late_penalty_per_day": "4.00",
        "unfilled_unit_penalty": "25.00"
      }
    }

    """
  }

  /// Every location from its own table of zones, by distance.
  private var zones: String {
    let locations = Self.places.map { place in
      var location = Location(id: place.id, kind: .warehouse, country: "US")
      location.postalCode = place.postalCode
      return location
    }
    return USZoneTable(name: "us", locations: locations).csv
  }

  private var items: String {
    var random = SplitMix64(seed: seed ^ 1)
    var text = "sku,weight,length,width,height,fee_class,tags\n"
    for number in 0..<Self.skuCount {
      // Half weigh up to a pound and a half, one in ten more than eight.
      let size = random.draw(0...99)
      let hundredths = size < 50 ? random.draw(10...150) : random.draw(151...(size < 90 ? 800 : 2500))
      let edges = (0..<3).map { _ in random.draw(2...(size < 50 ? 8 : size < 90 ? 14 : 24)) }
      text += "\(Self.sku(number)),\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10),"
      text += "\(edges[0]),\(edges[1]),\(edges[2]),\(size < 50 ? "small" : "standard"),"
      text += random.chance(3) ? "hazmat\n" : "\n"
    }
    return text
  }

  private var stock: String {
    var random = SplitMix64(seed: seed ^ 2)
    var text = "location_id,sku,on_hand,reserved,safety_stock\n"
    let total = Double(popularity.last ?? 1)
    for number in 0..<Self.skuCount {
      let weight = Double(popularity[number] - (number > 0 ? popularity[number - 1] : 0))
      let supply = weight / total * Double(orders) * 1.7 * 1.2 * 1.33
      let places = Self.places.shuffled(using: &random).prefix(random.draw(7...14))
      for place in places {
        let units = Int(supply / Double(places.count) * Double(random.draw(50...150)) / 100)
        text += "\(place.id),\(Self.sku(number)),\(units + 1),\(random.chance(5) ? "1" : ""),\n"
      }
    }
    return text
  }

  static func sku(_ number: Int) -> String { "SKU-" + String(String(10_000 + number).dropFirst()) }
}

// Orders.
extension SyntheticDay {
  /// The text of orders.csv: all orders, or as many as have the given number of lines.
  func orderTable(lines limit: Int) -> String {
    var random = SplitMix64(seed: seed)
    let areas = USPostalAreas.bundled.areas.filter { !["PR", "VI", "GU", "AS", "MP"].contains($0.state) }
    var people = 0
    let sums = areas.map { area in
      people += area.population
      return people
    }
    var text = "order_id,line_id,sku,quantity,unit_price,channel,country,postal_code,placed_at,deliver_by\n"
    var written = 0
    var order = 0
    while limit == .max ? order < orders : written < limit {
      order += 1
      let area = areas[random.position(in: sums)].zip3
      let common = orderCells(area, &random)
      for line in 1...Self.lineCount(random.draw(0...99)) where written < limit {
        let sku = Self.sku(random.position(in: popularity))
        let quantity = random.chance(85) ? 1 : random.draw(2...3)
        text += "W\(1_000_000 + order),\(line),\(sku),\(quantity),\(random.draw(4...60)).99,\(common)"
        written += 1
      }
    }
    return text
  }

  /// The cells that every line of an order repeats, as exports do.
  private func orderCells(_ area: ZIP3, _ random: inout SplitMix64) -> String {
    let channel = random.chance(60) ? "web" : random.chance(75) ? "marketplace" : "wholesale"
    let postalCode = "\(area)" + String(String(100 + random.draw(1...99)).dropFirst())
    let minute = random.draw(0...59)
    let placed = "2026-11-23T0\(random.draw(0...8)):\(minute / 10)\(minute % 10):00-05:00"
    let promise = random.chance(30) ? "2026-11-\(random.draw(25...30))" : ""
    return "\(channel),US,\(postalCode),\(placed),\(promise)\n"
  }

  /// 1.7 on average for a draw from 0 to 99.
  private static func lineCount(_ draw: Int) -> Int {
    switch draw {
    case ..<58: 1
    case ..<82: 2
    case ..<93: 3
    case ..<97: 4
    default: 5
    }
  }
}
