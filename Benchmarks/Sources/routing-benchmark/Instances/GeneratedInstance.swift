import MarkdownTables

/// The arguments of `order-router generate` for a made-up day.
struct GeneratedInstance {
  let preset: String
  let orders: Int
  let locations: Int
  let skus: Int

  /// Such as `tight-20k`.
  var name: String {
    let size = orders >= 1_000_000 ? "\(orders / 1_000_000)m" : "\(orders / 1000)k"
    return "\(preset)-\(size)"
  }

  /// As a row of the table says it.
  var description: String {
    "\(orders.grouped) orders × \(locations) locations × \(skus.grouped) SKUs, \(preset)"
  }

  func arguments(folder: String) -> [String] {
    [
      "generate", folder, "--preset", preset, "--orders", "\(orders)", "--locations", "\(locations)",
      "--skus", "\(skus)",
    ]
  }
}
