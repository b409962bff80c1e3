import OrderRouting
import RouteExplanation

/// The difference of two plans as a person reads it.
struct DifferenceText {
  let currency: String
  /// Orders to tell of.
  let top: Int

  func text(_ difference: PlanDifference) -> String {
    var text = terms(difference.total)
    let count = difference.orders.count
    text += ["", count == 1 ? "1 order differs" : "\(NumberText.count(count)) orders differ"]
    let movers = difference.largestMovers(top)
    if !movers.isEmpty { text += ["", "largest movers"] + movers.flatMap(order) }
    text += totals("by location", difference.locations) + totals("by channel", difference.channels)
    return text.joined(separator: "\n")
  }

  private func terms(_ costs: PlanDifference.Costs) -> [String] {
    var table = TextTable()
    table.append(["", "before", "after", "difference \(currency)"])
    table.append(row("total cost", costs, \.total))
    table.append(row("  cash", costs, \.cash))
    table.append(row("  policy", costs, \.policy))
    for term in CostTerms.named {
      let amounts = [costs.before[keyPath: term.path], costs.after[keyPath: term.path]]
      if amounts.allSatisfy({ $0 == .zero }) { continue }
      table.append(row("    " + term.name.replacing("_", with: " "), costs, term.path))
    }
    return table.lines()
  }

  private func row(
    _ name: String, _ costs: PlanDifference.Costs, _ path: KeyPath<CostTerms, Money>
  ) -> [String] {
    [
      name, NumberText.money(costs.before[keyPath: path]), NumberText.money(costs.after[keyPath: path]),
      signed(costs.difference[keyPath: path]),
    ]
  }

  private func signed(_ amount: Money) -> String { (amount > .zero ? "+" : "") + NumberText.money(amount) }

  private func order(_ order: PlanDifference.OrderDifference) -> [String] {
    let difference = order.costs.difference
    let terms = CostTerms.named.filter { difference[keyPath: $0.path] != .zero }
      .map { "\($0.name.replacing("_", with: " ")) \(signed(difference[keyPath: $0.path]))" }
    return [
      "  order \(order.order): \(signed(difference.total)): \(ways(order.shipmentsBefore)) → "
        + ways(order.shipmentsAfter)
    ] + (terms.isEmpty ? [] : ["    " + terms.joined(separator: ", ")])
  }

  private func ways(_ shipments: [ExplainedShipment]?) -> String {
    guard let shipments else { return "not there" }
    if shipments.isEmpty { return "unfilled" }
    return shipments.map { "from \($0.location) by \($0.service)" }.joined(separator: " and ")
  }

  private func totals(_ heading: String, _ totals: [PlanDifference.Total]) -> [String] {
    let differing = totals.filter {
      $0.costs.before != $0.costs.after || $0.shipmentsBefore != $0.shipmentsAfter
    }
    if differing.isEmpty { return [] }
    var table = TextTable()
    table.append([heading, "shipments", "", "before", "after", "difference"])
    for total in differing {
      table.append([
        total.name.isEmpty ? "(none)" : total.name, NumberText.count(total.shipmentsBefore),
        "→ " + NumberText.count(total.shipmentsAfter), NumberText.money(total.costs.before.total),
        NumberText.money(total.costs.after.total), signed(total.costs.difference.total),
      ])
    }
    return [""] + table.lines()
  }
}
