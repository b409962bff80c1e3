internal import OrderRouting

/// Reads scenario.json: everything of a scenario but its tables.
struct ScenarioDescription {
  /// A scenario without rows; with placeholders where values are missing.
  private(set) var scenario = Scenario(
    asOf: Instant(secondsSinceEpoch: 0), currency: "", policy: Policy(unfilledUnitPenalty: 0))

  init(_ root: JSONNode, in file: SourceFile, log: inout DiagnosticLog) {
    guard case .object = root.value else {
      let place = file.position(of: root.offset)
      log.report(
        Diagnostic(
          .error, file: file.name, line: place.line, column: place.column,
          message: "expected an object, found \(root.kind)"))
      return
    }
    var object = JSONObjectReader(root, path: "", in: file, log: log)
    readFormat(&object)
    scenario.name = object.string("name") ?? ""
    scenario.asOf = instant("as_of", &object) ?? scenario.asOf
    scenario.currency = object.string("currency", isRequired: true) ?? ""
    scenario.weightUnit = object.choice("weight_unit") ?? .pound
    scenario.lengthUnit = object.choice("length_unit") ?? .inch
    let policy = object.value("policy", isRequired: true)
    object.finish()
    log = object.log
    if let policy { readPolicy(policy, in: file, log: &log) }
  }

  private func readFormat(_ object: inout JSONObjectReader) {
    guard let format = object.whole("format", isRequired: true), format != 1, let node = object.node["format"]
    else { return }
    object.report(
      .error, "format", at: node, "expected 1", suggestion: "Maybe a newer version of this program reads it.")
  }

  private func instant(_ key: String, _ object: inout JSONObjectReader) -> Instant? {
    guard let text = object.string(key, isRequired: true), let node = object.node[key] else { return nil }
    if let instant = InstantGrammar.instant(Array(text.utf8).span) { return instant }
    object.report(
      .error, key, at: node, InstantGrammar.expectation, suggestion: InstantGrammar.suggestion)
    return nil
  }

  private mutating func readPolicy(_ node: JSONNode, in file: SourceFile, log: inout DiagnosticLog) {
    var object = JSONObjectReader(node, path: "policy.", in: file, log: log)
    guard case .object = node.value else {
      object.report(.error, "", at: node, "expected an object, found \(node.kind)")
      log = object.log
      return
    }
    var policy = Policy(
      unfilledUnitPenalty: money(object.decimal("unfilled_unit_penalty", isRequired: true)))
    policy.maxShipments = object.whole("max_shipments") ?? 3
    policy.splitPenalty = money(object.decimal("split_penalty"))
    policy.splitLines = object.boolean("split_lines") ?? false
    policy.completeOnly = object.boolean("complete_only") ?? false
    policy.late = object.choice("late") ?? .penalize
    policy.latePenaltyPerDay = money(object.decimal("late_penalty_per_day"))
    policy.lateShipPenaltyPerDay = money(object.decimal("late_ship_penalty_per_day"))
    // Where it is given and no good, nothing is known that could forbid several ship dates.
    policy.limitsPer = object.choice("limits_per") ?? (node["limits_per"] == nil ? .plan : .shipDate)
    policy.shipDays = object.whole("ship_days") ?? 1
    policy.unfilledOrderPenalty = money(object.decimal("unfilled_order_penalty"))
    policy.unfilledValueRate = object.decimal("unfilled_value_rate") ?? 0
    object.finish()
    scenario.policy = policy
    log = object.log
  }

  private func money(_ amount: FixedDecimal?) -> Money { Money(millionths: amount?.millionths ?? 0) }
}
