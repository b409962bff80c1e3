import OrderRouting
import RouteExplanation
import ScenarioFiles

/// An explanation as a person reads it.
struct ExplanationText {
  let currency: String
  let lines: ScenarioLines
  /// Whether what it would take was asked for.
  var showsWhatIf = false

  func text(_ explanation: Explanation) -> String {
    var text = ["order \(explanation.order): \(NumberText.money(explanation.cost.total)) \(currency)"]
    text += explanation.shipments.flatMap(shipment)
    for line in explanation.unfilled {
      let reason = String(line.reason.rawValue.map { $0 == "_" ? " " : $0 })
      text.append("  unfilled: \(line.quantity) × \(line.sku), line \(line.line): \(reason)")
    }
    let ofOrder = amounts(explanation.cost, [("split", \.split), ("unfilled", \.unfilled)])
    if !ofOrder.isEmpty {
      let earlier = explanation.earlierShipments
      let remark = earlier > 0 ? " (shipments that left earlier: \(earlier))" : ""
      text.append("  penalties of the order, not paid: \(ofOrder)\(remark)")
    }
    if let why = why(explanation) { text += ["", "why so: \(why)"] }
    text +=
      ["", "other ways, by what they cost and what scarce supplies they use are worth"]
      + explanation.alternatives.flatMap(alternative)
    if explanation.alternatives.isEmpty { text.append("  none") }
    text += ["", "why not"] + reasons(explanation)
    if showsWhatIf { text += ["", "what would it take"] + whatIfs(explanation) }
    return text.joined(separator: "\n")
  }

  /// The answer in a sentence; `nil` where no other ways were asked for.
  private func why(_ explanation: Explanation) -> String? {
    let others = explanation.alternatives
    if others.isEmpty { return nil }
    let cheaper = others.filter { $0.difference.total < .zero }
    if let best = cheaper.first(where: \.lacks.isEmpty) {
      let saving =
        "way \(best.rank) would be \(NumberText.money(-best.difference.total)) cheaper for this order"
      return best.scarcityDifference > .zero
        ? "\(saving), but takes what by the plan's prices is worth "
          + "\(NumberText.money(best.scarcityDifference)) more to others"
        : "\(saving), and is possible: plan again, maybe with more time"
    }
    if let best = cheaper.first, let lacking = best.lacks.first {
      return "way \(best.rank) would be \(NumberText.money(-best.difference.total)) cheaper, but "
        + "needs \(SupplyText.units(lacking.needs, lacking.supply)), and other orders leave \(lacking.left)"
    }
    return "no other way would be cheaper for this order"
  }

  private func shipment(_ shipment: ExplainedShipment) -> [String] {
    let late = lateness(shipment)
    var text = [
      "  \(shipment.id ?? "") \(way(shipment)), leaves \(shipment.shipDate), arrives \(shipment.deliveryDate)"
        + "\(late): \(content(shipment.lines)): \(NumberText.money(shipment.cost.total))",
      "     \(amounts(shipment.cost, CostTerms.named))",
    ]
    for use in shipment.scarcity {
      text.append(
        "     uses \(SupplyText.units(use.used, use.supply)), which others would pay "
          + "\(NumberText.money(use.amount)) for by the plan's prices; no cost")
    }
    return text
  }

  private func lateness(_ shipment: ExplainedShipment) -> String {
    var parts: [String] = []
    if shipment.shipDaysLate > 0 { parts.append("leaves \(ChangeText.days(shipment.shipDaysLate)) late") }
    if shipment.daysLate > 0 { parts.append("arrives \(ChangeText.days(shipment.daysLate)) late") }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func way(_ shipment: ExplainedShipment) -> String {
    "from \(shipment.location) by \(shipment.service)"
  }

  private func content(_ lines: [RoutedLine]) -> String {
    lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")
  }

  /// The terms that are not zero.
  private func amounts(
    _ terms: CostTerms, _ names: [(name: String, path: WritableKeyPath<CostTerms, Money>)],
    signed: Bool = false
  ) -> String {
    names.filter { terms[keyPath: $0.path] != .zero }.map { term in
      let name = String(term.name.map { $0 == "_" ? " " : $0 })
      let amount = terms[keyPath: term.path]
      return "\(name) \(signed ? self.signed(amount) : NumberText.money(amount))"
    }.joined(separator: ", ")
  }

  private func signed(_ amount: Money) -> String { (amount > .zero ? "+" : "") + NumberText.money(amount) }

  private func comparison(_ difference: Money) -> String {
    if difference == .zero { return "the same cost" }
    return difference > .zero
      ? "\(NumberText.money(difference)) dearer" : "\(NumberText.money(-difference)) cheaper"
  }

  private func alternative(_ alternative: Alternative) -> [String] {
    let ways = alternative.shipments.map { "\(content($0.lines)) \(way($0)), leaves \($0.shipDate)" }
    let left = alternative.unfilled.isEmpty ? [] : ["\(content(alternative.unfilled)) unfilled"]
    var text = [
      "  \(alternative.rank). \((ways + left).joined(separator: "; ")): \(comparison(alternative.difference.total))"
    ]
    let terms = amounts(alternative.difference, CostTerms.named, signed: true)
    if !terms.isEmpty { text.append("     \(terms)") }
    if alternative.scarcityDifference != .zero {
      text.append(
        "     and what is scarce, by the plan's prices, compared with now: "
          + signed(alternative.scarcityDifference))
    }
    text += alternative.lacks.map { "     not possible: \(lack($0))" }
    return text
  }

  private func lack(_ lack: SupplyLack) -> String {
    var text = "needs \(SupplyText.units(lack.needs, lack.supply)), \(lack.left) left"
    guard let first = lack.holders.first else { return text }
    text +=
      "; order \(first.order) has \(first.used) and would cost \(NumberText.money(first.wouldLose)) more without"
    let others = lack.holderCount - 1
    if others == 0 { return text }
    return text + ", " + (others == 1 ? "1 more order has" : "\(NumberText.count(others)) more orders have")
      + " some"
  }

  /// A line for each reason; services of a location that have it together are told together.
  private func reasons(_ explanation: Explanation) -> [String] {
    var told: [(location: String, services: [String], lines: [String], text: String)] = []
    for reason in explanation.whyNot {
      let text = self.text(reason.obstacle)
      let same = told.firstIndex {
        $0.location == reason.location && $0.lines == reason.lines && $0.text == text
      }
      if let same {
        told[same].services.append(reason.service)
      } else {
        told.append((reason.location, [reason.service], reason.lines, text))
      }
    }
    let skus = Dictionary(
      explanation.shipments.flatMap(\.lines).map { ($0.line, $0.sku) }
        + explanation.unfilled.map { ($0.line, $0.sku) }, uniquingKeysWith: { first, _ in first })
    return told.map { entry in
      let names = entry.lines.map { line in
        skus[line].map { "\(line) (\($0))" } ?? line
      }
      let lines = (names.count == 1 ? "line " : "lines ") + names.joined(separator: ", ")
      return "  \(entry.location) by \(entry.services.joined(separator: ", ")), \(lines): \(entry.text)"
    }
  }

  private func text(_ obstacle: WhyNot.Obstacle) -> String {
    switch obstacle {
    case .failed(_, let fact): ChangeText.text(fact, lines)
    case .contested(let lacks): lacks.map(lack).joined(separator: "; ")
    case .dearer(let difference): "the order would be \(comparison(difference))"
    }
  }

  private func whatIfs(_ explanation: Explanation) -> [String] {
    if explanation.whatWouldItTake.isEmpty {
      let isTroubled =
        !explanation.unfilled.isEmpty || explanation.shipments.count > 1
        || explanation.shipments.contains { $0.daysLate > 0 || $0.shipDaysLate > 0 }
      return [
        isTroubled
          ? "  no change that was tried would lower what the day costs"
          : "  nothing: it ships whole, at once and in time"
      ]
    }
    return explanation.whatWouldItTake.map { whatIf in
      let saving =
        whatIf.planSaves < .zero
        ? "the plan costs \(NumberText.money(-whatIf.planSaves)) more"
        : "the plan saves \(NumberText.money(whatIf.planSaves))"
      if whatIf.changes.isEmpty { return "  nothing but to plan again: \(saving)" }
      return
        "  \(whatIf.changes.map { ChangeText.text($0, lines) }.joined(separator: ", and ")): the order costs "
        + "\(NumberText.money(whatIf.orderCost)), \(saving)\(whatIf.isProven ? " (proven)" : " (estimated)")"
    }
  }
}
