internal import OrderRouting
internal import RouteExplanation

extension Words {
  /// What is to be changed, such as `2 more units of SKU-9 at DAL`.
  static func change(_ change: ScenarioChange) -> String {
    switch change {
    case .supply(let supply, let add): "\(more(add)) \(count(add, supply))"
    case .deliverBy(let order, let add): "\(NumberText.counted(add, "day")) more for \(order) to arrive"
    case .shipBy(let order, let add): "\(NumberText.counted(add, "day")) more for \(order) to leave"
    case .rule(let fact): "lifting the rule that \(fact.text)"
    }
  }

  private static func more(_ add: Int) -> String { add == 1 ? "one more" : "\(NumberText.count(add)) more" }

  /// A supply is called after one of it; of several, its first word is plural.
  private static func count(_ number: Int, _ supply: Supply) -> String {
    let text = Words.supply(supply)
    guard number != 1, let space = text.firstIndex(of: " ") else { return text }
    return text[..<space] + "s" + text[space...]
  }
}
