import MarkdownTables

/// The arguments of `order-router generate` for a made-up day.
struct GeneratedInstance {
  let preset: String
  let orders: Int
  let locations: Int
  let skus: Int
  /// Of what is drawn by chance; the days of the figures have the command's own, 1.
  var seed: UInt64 = 1

  /// Such as `tight-20k`.
  var name: String { "\(preset)-\(DaySize.text(orders))" }

  /// Such as `tight-20k-20-4000-1`: the same name, the same bytes.
  var folderName: String { "\(name)-\(locations)-\(skus)-\(seed)" }

  /// As a row of the table says it.
  var description: String {
    "\(orders.grouped) orders × \(locations) locations × \(skus.grouped) SKUs, \(preset)"
  }

  func arguments(folder: String) -> [String] {
    [
      "generate", folder, "--preset", preset, "--orders", "\(orders)", "--locations", "\(locations)",
      "--skus", "\(skus)", "--seed", "\(seed)",
    ]
  }
}
