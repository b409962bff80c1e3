/// Checks orders one at a time against a valid scenario, by the rules that its own orders keep.
///
/// Nothing is allocated for an order without errors once the buffers have grown.
package struct OrderValidator: Sendable {
  private var validator: ScenarioValidator
  private let contents: KitContents
  private var limits: OrderLimits
  private var lineIDs = SymbolTable()

  /// O(rows of the scenario, its orders apart).
  package init(_ scenario: Scenario) {
    validator = ScenarioValidator(scenario)
    contents = validator.checkCatalog()
    limits = OrderLimits(scenario, asOfDay: validator.asOfDay)
  }

  /// O(lines).
  ///
  /// - Throws: ``InvalidOrder`` with every error found.
  package mutating func check(_ order: Order) throws(InvalidOrder) {
    validator.log = ViolationLog()
    validator.checkOnly(order, contents, &limits, &lineIDs)
    let log = validator.log
    if log.errorCount == 0 { return }
    throw InvalidOrder(order: order.id, violations: log.violations, errorCount: log.errorCount)
  }
}
