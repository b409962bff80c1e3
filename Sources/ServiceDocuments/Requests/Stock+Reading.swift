internal import RoutingService
internal import ScenarioFiles

extension PositionCount {
  init(_ node: JSONNode, _ log: DocumentLog) {
    let reader = ObjectReader(
      node, ["location_id", "sku", "on_hand", "reserved_elsewhere", "safety_stock"], log)
    self.init(
      location: reader.identifier("location_id", isRequired: true) ?? "",
      sku: reader.identifier("sku", isRequired: true) ?? "")
    if case .string(let word) = reader["on_hand"]?.value {
      onHand = .unlimited
      if word != "unlimited" { reader.report("on_hand", expected: "a whole number or \"unlimited\"") }
    } else {
      onHand = reader.count("on_hand", in: -Self.most...Self.most).map { .units($0) }
    }
    reservedElsewhere = reader.count("reserved_elsewhere", in: 0...Self.most)
    safetyStock = reader.count("safety_stock", in: 0...Self.most)
  }

  /// Whole numbers have at most 12 digits.
  fileprivate static let most = 999_999_999_999
}

extension StockAdjustment {
  init(_ node: JSONNode, _ log: DocumentLog) {
    let reader = ObjectReader(node, ["location_id", "sku", "delta", "reason", "reference"], log)
    let range = -PositionCount.most...PositionCount.most
    self.init(
      location: reader.identifier("location_id", isRequired: true) ?? "",
      sku: reader.identifier("sku", isRequired: true) ?? "",
      delta: reader.count("delta", in: range, isRequired: true) ?? 0,
      reason: reader.text("reason", atMost: 200) ?? "",
      reference: reader.text("reference", atMost: 200) ?? "")
  }
}
