/// A network as it was read: what is served, and what fills an empty ledger.
public struct NetworkEdition: Sendable {
  /// Its limits hold for each ship date, whatever its policy said.
  public var network: Network
  public var digest: String
  public var warnings: [String]
  public var stock: [StockLevel]

  /// Compiles the tables of a scenario; its orders are not looked at. O(rows).
  /// - Parameter moment: now, in place of the scenario's own moment.
  /// - Throws: ``InvalidScenario`` with every error found.
  public init(
    _ scenario: Scenario, digest: String, at moment: Instant, warnings: [String] = []
  ) throws(InvalidScenario) {
    var tables = scenario
    tables.asOf = moment
    tables.policy.limitsPer = .shipDate
    network = try Network(tables)
    self.digest = digest
    self.warnings = warnings
    stock = scenario.stock.map { StockLevel($0) }
  }
}
