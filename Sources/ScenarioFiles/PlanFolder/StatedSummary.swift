internal import OrderRouting

/// Reads plan.json: what a plan says of itself. Keys that nobody checks are passed over.
struct StatedSummary {
  private let file: SourceFile
  private let root: JSONNode
  private(set) var log = DiagnosticLog()

  init(_ file: SourceFile) throws(JSONSyntaxError) {
    self.file = file
    root = try JSONParser.parse(file.bytes, from: file.start)
  }

  mutating func summary() -> PlanSummary {
    var terms = CostTerms()
    for term in CostTerms.named { terms[keyPath: term.path] = money(term.name, in: "terms") ?? 0 }
    var counts = PlanCounts()
    for count in PlanCounts.named {
      if count.name == "left_late", root["counts"]?[count.name] == nil { continue }
      counts[keyPath: count.path] = whole(count.name, in: "counts")
    }
    return PlanSummary(
      scenarioName: text("scenario") ?? "", strategy: text("strategy") ?? "", terms: terms,
      certificate: certificate(), counts: counts, locations: locations())
  }

  private mutating func certificate() -> Certificate {
    let word = text("status") ?? ""
    let status = Certificate.Status(rawValue: word)
    if status == nil { fail("status", value: word, "expected optimal, within_gap or feasible") }
    return Certificate(
      status: status ?? .feasible, lowerBound: isNull("lower_bound") ? nil : money("lower_bound"),
      boundMethod: BoundMethod(rawValue: text("bound_method") ?? ""),
      stoppedBy: isNull("stopped_by") ? nil : text("stopped_by").map { StoppingReason(rawValue: $0) },
      priceBound: isLeftOut("price_bound") ? nil : money("price_bound"), origin: origin())
  }

  private mutating func origin() -> PlanOrigin? {
    if isLeftOut("rung") { return nil }
    let word = text("rung") ?? ""
    let origin = PlanOrigin(rawValue: word)
    if origin == nil {
      let names = PlanOrigin.allCases.map(\.rawValue)
      fail("rung", value: word, "expected one of \(names.joined(separator: ", "))")
    }
    return origin
  }

  private mutating func locations() -> [PlanSummary.LocationCount] {
    guard case .array(let nodes) = root["locations"]?.value else {
      fail("locations", value: "", "expected an array")
      return []
    }
    return nodes.map { node in
      guard case .string(let id) = node["location_id"]?.value else {
        fail("locations", value: "", "expected a location_id in every entry")
        return PlanSummary.LocationCount(location: "", shipments: 0, units: 0)
      }
      return PlanSummary.LocationCount(
        location: id, shipments: Self.whole(node["shipments"]) ?? -1, units: Self.whole(node["units"]) ?? -1)
    }
  }

  // MARK: What the summary does not hold

  /// Reports sums, a gap and digests that are not what they should be.
  mutating func check(
    _ terms: CostTerms, _ certificate: Certificate, scenarioDigest: String, planDigest: String
  ) {
    expect("total_cost", money("total_cost")?.description, terms.total.description)
    expect("cash_cost", money("cash_cost")?.description, terms.cash.description)
    expect("policy_cost", money("policy_cost")?.description, terms.policy.description)
    let gap = certificate.gap(total: terms.total).map { GapText.text($0) }
    expect("gap", isNull("gap") ? nil : number("gap"), gap)
    if !isNull("scenario_digest") {
      expect(
        "scenario_digest", text("scenario_digest"), scenarioDigest,
        remedy: "Maybe the plan is of another scenario, or its files were changed since: plan it again.")
    }
    expect(
      "plan_digest", text("plan_digest"), planDigest,
      remedy: "Maybe shipments.csv or lines.csv were changed since they were written: plan again.")
  }

  private mutating func expect(_ key: String, _ stated: String?, _ found: String?, remedy: String = "") {
    if stated == found { return }
    fail(key, value: stated ?? "null", "differs: recomputed is \(found ?? "null")", suggestion: remedy)
  }

  // MARK: Values

  /// Plans of earlier versions do not have every key.
  private func isLeftOut(_ key: String) -> Bool { root[key] == nil || isNull(key) }

  private func isNull(_ key: String) -> Bool {
    if case .null = root[key]?.value { return true }
    return false
  }

  private mutating func text(_ key: String) -> String? {
    if case .string(let text) = root[key]?.value { return text }
    fail(key, value: "", "expected a string")
    return nil
  }

  private mutating func number(_ key: String) -> String? {
    if case .number(let lexeme) = root[key]?.value { return lexeme }
    fail(key, value: "", "expected a number")
    return nil
  }

  private mutating func money(_ key: String, in parent: String? = nil) -> Money? {
    let node = parent.map { root[$0]?[key] } ?? root[key]
    if case .string(let text) = node?.value, let money = Money(text) { return money }
    fail(key, value: node.map { $0.text(in: file) } ?? "", "expected an amount as a string")
    return nil
  }

  private mutating func whole(_ key: String, in parent: String) -> Int {
    if let count = Self.whole(root[parent]?[key]) { return count }
    fail(key, value: "", "expected a whole number in \(parent)")
    return -1
  }

  private static func whole(_ node: JSONNode?) -> Int? {
    guard case .number(let lexeme) = node?.value else { return nil }
    return Int(lexeme)
  }

  private mutating func fail(_ key: String, value: String, _ message: String, suggestion: String = "") {
    let place = file.position(of: (root[key] ?? root).offset)
    log.report(
      Diagnostic(
        .error, file: file.name, line: place.line, column: place.column, field: key, value: value,
        message: message, suggestion: suggestion))
  }
}
