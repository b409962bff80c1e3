internal import OrderRouting

/// What is in each kit, down to items.
struct KitCatalog: Sendable {
  private let units: [String: [String: Int]]
  let names: [String: String]
  let items: [String: Item]

  init(_ scenario: Scenario) {
    items = Dictionary(scenario.items.map { ($0.sku, $0) }) { first, _ in first }
    names = items.mapValues(\.name)
    let rows = Dictionary(grouping: scenario.kits, by: \.kit)
    var known: [String: [String: Int]] = [:]
    for kit in rows.keys { KitCatalog.explode(kit, rows, &known) }
    units = known
  }

  /// A depth-first walk with a stack of its own; kits that hold themselves are no scenario's.
  private static func explode(
    _ kit: String, _ rows: [String: [KitComponent]], _ known: inout [String: [String: Int]]
  ) {
    var stack = [kit]
    while let top = stack.last {
      let parts = rows[top] ?? []
      let open = parts.map(\.component).filter { rows[$0] != nil && known[$0] == nil }
      if !open.isEmpty {
        stack += open
        continue
      }
      var total: [String: Int] = [:]
      for part in parts {
        for (sku, count) in known[part.component] ?? [part.component: 1] {
          total[sku, default: 0] += count * part.quantity
        }
      }
      known[top] = total
      stack.removeLast()
    }
  }

  func isKit(_ sku: String) -> Bool { units[sku] != nil }

  /// The items in one of a SKU, by name; an item is its own.
  func items(in sku: String) -> [(sku: String, units: Int)] {
    guard let parts = units[sku] else { return [(sku, 1)] }
    return parts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  func unitCount(_ sku: String) -> Int { units[sku]?.values.reduce(0, +) ?? 1 }
}
