/// The size of a made-up day: its orders, and the network that goes with them.
struct DaySize: Equatable {
  let orders: Int

  /// Reads 1k, 10k, 100k, 1m or a whole number of orders; `nil` for anything else.
  init?(_ text: String) {
    let units = ["k": 1000, "m": 1_000_000]
    let factor = text.last.flatMap { units[$0.lowercased()] }
    guard let number = Int(factor == nil ? text : String(text.dropLast())), number > 0, number <= 100_000_000
    else { return nil }
    orders = number * (factor ?? 1)
  }

  /// Those of a list such as `1k,10k`; `nil` is one with a size that is none.
  static func list(_ text: String) -> [DaySize]? {
    let sizes = text.split(separator: ",").map { DaySize(String($0)) }
    return sizes.contains(nil) ? nil : sizes.compactMap { $0 }
  }

  /// Such as `20k`; below a thousand, or between thousands, the number itself.
  static func text(_ orders: Int) -> String {
    if orders % 1_000_000 == 0 { return "\(orders / 1_000_000)m" }
    return orders % 1000 == 0 ? "\(orders / 1000)k" : "\(orders)"
  }

  /// More orders have more locations and SKUs, as the days of the figures have.
  func day(preset: String, seed: UInt64) -> GeneratedInstance {
    let (locations, skus) =
      switch orders {
      case ..<5000: (20, 1000)
      case ..<50_000: (20, 4000)
      case ..<500_000: (30, 20_000)
      default: (50, 100_000)
      }
    return GeneratedInstance(
      preset: preset, orders: orders, locations: locations, skus: skus, seed: seed)
  }
}
