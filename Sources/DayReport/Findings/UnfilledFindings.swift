internal import OrderRouting

/// What does not ship, and why.
struct UnfilledFindings {
  private struct Sum {
    var orders = 0
    var lines = 0
    var units = 0
    var cost = Money.zero
  }

  private struct Product: Hashable {
    let reason: UnfilledReason
    let sku: String
  }

  let accounts: DayAccounts

  var isEmpty: Bool {
    accounts.terms.unfilled == .zero && !accounts.plan.lines.contains { $0.shipment == nil }
  }

  /// The reason of most of an order's unfilled units, of equals the earlier test; `nil` where all ships.
  static func reason(_ accounts: DayAccounts, of order: Int) -> UnfilledReason? {
    var units: [UnfilledReason: Int] = [:]
    for row in accounts.lines(of: order) where accounts.plan.lines[row].shipment == nil {
      guard let reason = accounts.plan.lines[row].reason else { continue }
      units[reason, default: 0] += accounts.plan.lines[row].quantity
    }
    let most = units.values.max()
    return UnfilledReason.allCases.first { units[$0] != nil && units[$0] == most }
  }

  /// The cost of an order stands with the reason of most of its unfilled units.
  var byReason: ReportTable {
    var sums: [UnfilledReason: Sum] = [:]
    var unknown = Sum()
    for row in accounts.plan.lines where row.shipment == nil {
      guard let reason = row.reason else { continue }
      sums[reason, default: Sum()].lines += 1
      sums[reason, default: Sum()].units += row.quantity
    }
    for order in accounts.orders.indices where accounts.unfilled(of: order) > 0 {
      if let reason = Self.reason(accounts, of: order) {
        sums[reason, default: Sum()].orders += 1
        sums[reason, default: Sum()].cost += accounts.orders[order].unfilled
      } else {
        unknown.orders += 1
        unknown.units += accounts.unfilled(of: order)
        unknown.cost += accounts.orders[order].unfilled
      }
    }
    var table = ReportTable(
      id: "unfilled-by-reason", caption: "Unfilled, by reason",
      note: "An order with several reasons counts with the one of most of its units.",
      columns: [
        .init("reason", "reason"), .init("orders", "orders", adds: true), .init("lines", "lines", adds: true),
        .init("units", "units", adds: true), .init("cost", "cost", adds: true),
      ], hasTotal: true)
    let known = UnfilledReason.allCases.compactMap { reason in sums[reason].map { (Words.reason(reason), $0) }
    }
    let all = known + (unknown.orders > 0 ? [("not said by the plan", unknown)] : [])
    for (name, sum) in all.sorted(by: { $0.1.cost > $1.1.cost }) {
      table.rows.append([
        .text(name), .count(sum.orders), .count(sum.lines), .count(sum.units), .money(sum.cost),
      ])
    }
    return table
  }

  /// What of which SKU does not ship, beside what was ordered of it and what there is of it.
  var bySKU: ReportTable {
    var left: [Product: (units: Int, lines: Int)] = [:]
    var order: [Product] = []
    for row in accounts.plan.lines where row.shipment == nil {
      guard let reason = row.reason else { continue }
      let product = Product(reason: reason, sku: row.sku)
      if left[product] == nil { order.append(product) }
      left[product, default: (0, 0)].units += row.quantity
      left[product, default: (0, 0)].lines += 1
    }
    var ordered: [String: Int] = [:]
    for order in accounts.scenario.orders {
      for line in order.lines { ordered[line.sku, default: 0] += line.quantity }
    }
    let stock = Stock(accounts.scenario)
    var table = ReportTable(
      id: "unfilled-skus", caption: "SKUs behind it",
      columns: [
        .init("SKU", "sku"), .init("name", "name"), .init("reason", "reason"),
        .init("units unfilled", "units", adds: true), .init("lines", "lines", adds: true),
        .init("ordered today", "ordered"), .init("in stock", "available"), .init("held at", "locations"),
      ], shown: 10)
    let ranked = order.enumerated().sorted { one, two in
      (left[two.element]?.units ?? 0, one.offset) < (left[one.element]?.units ?? 0, two.offset)
    }
    for (_, product) in ranked {
      let held = stock.held[product.sku]
      table.rows.append([
        .text(product.sku), .text(stock.names[product.sku] ?? ""), .text(Words.reason(product.reason)),
        .count(left[product]?.units ?? 0), .count(left[product]?.lines ?? 0),
        .count(ordered[product.sku] ?? 0), stock.cell(product.sku), .text(Self.list(held?.locations ?? [])),
      ])
    }
    return table
  }

  private static func list(_ names: [String]) -> String {
    if names.isEmpty { return "nowhere" }
    let rest = names.count - 3
    return names.prefix(3).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

/// What there is of each SKU over all locations.
private struct Stock {
  struct Held {
    /// `nil` for no limit.
    var units: Int? = 0
    var locations: [String] = []
  }

  let names: [String: String]
  private(set) var held: [String: Held] = [:]
  private let kits: Set<String>

  init(_ scenario: Scenario) {
    names = Dictionary(scenario.items.map { ($0.sku, $0.name) }) { first, _ in first }
    kits = Set(scenario.kits.map(\.kit))
    for row in scenario.stock {
      let available = row.onHand.map { max(0, $0 - row.reserved - row.safetyStock) }
      if available == 0 { continue }
      var sum = held[row.sku] ?? Held()
      sum.units = sum.units.flatMap { units in available.map { units + $0 } }
      sum.locations.append(row.location)
      held[row.sku] = sum
    }
  }

  func cell(_ sku: String) -> Cell {
    if kits.contains(sku) { return .text("a kit") }
    guard let sum = held[sku] else { return .count(0) }
    return sum.units.map { .count($0) } ?? .text("unlimited")
  }
}
