import OrderRouting
import RouteExplanation
import ScenarioFiles

/// Changes to a scenario, and the facts behind them, as a person says them.
enum ChangeText {
  static func text(_ change: ScenarioChange, _ lines: ScenarioLines? = nil) -> String {
    switch change {
    case .supply(let supply, let add): SupplyText.units(add, supply, more: true)
    case .deliverBy(let order, let add): "\(days(add)) more to deliver order \(order)"
    case .shipBy(let order, let add): "\(days(add)) more to ship order \(order)"
    case .rule(let fact): "without the rule that \(text(fact, lines))"
    }
  }

  static func text(_ fact: ScenarioFact, _ lines: ScenarioLines?) -> String {
    guard let place = fact.place, let lines else { return "\(fact.text) (\(fact.table.fileName))" }
    return "\(fact.text) (\(fact.table.fileName):\(lines.line(of: place)), \(fact.column))"
  }

  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
