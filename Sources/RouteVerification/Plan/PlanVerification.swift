internal import RoutingModel

/// The state of one verification: what the plan's rows mean in terms of the scenario, and what was found.
struct PlanVerification {
  /// A row of shipments.csv that names an order, a location and a service that there are.
  struct Shipment {
    var order: Int
    var location: Int
    var service: Int
    var content: [(line: Int, quantity: Int)] = []
    /// `nil` where the content may not ship so.
    var priced: PricedShipment?
  }

  /// A row of lines.csv of an order line that there is.
  struct Part {
    enum Destination: Hashable {
      case shipment(row: Int)
      case unfilled
      /// A shipment that there is not, or not for this order.
      case unknown
    }

    var row: Int
    var quantity: Int
    var destination: Destination
  }

  let index: VerifierIndex
  let plan: PlanDocument
  var findings: [PlanFinding] = []
  /// By row of shipments.csv.
  var shipments: [Shipment?] = []
  /// The first row of each shipment id.
  var shipmentIDs = SymbolTable()
  var shipmentRows: [Int] = []
  /// By order: the first of its lines in `parts`.
  var firstLine: [Int] = []
  /// By line of all orders.
  var parts: [[Part]] = []
  /// By order: its rows of shipments.csv.
  var shipmentsOfOrder: [[Int]] = []
  var usage = PlanUsage()
  var sums = VerifiedTerms()
  var counts = PlanCounts()
  var locationCounts: [PlanSummary.LocationCount] = []
  var priceBound: Money?

  init(_ index: VerifierIndex, _ plan: PlanDocument) {
    self.index = index
    self.plan = plan
    var lines = 0
    for order in index.scenario.orders {
      firstLine.append(lines)
      lines += order.lines.count
    }
    parts = Array(repeating: [], count: lines)
    shipmentsOfOrder = Array(repeating: [], count: index.scenario.orders.count)
    counts.orders = index.scenario.orders.count
    counts.lines = lines
  }

  var scenario: Scenario { index.scenario }

  var report: PlanReport {
    PlanReport(
      findings: findings, terms: sums.terms, counts: counts, locations: locationCounts, priceBound: priceBound
    )
  }

  mutating func error(
    _ code: PlanFindingCode, _ table: PlanFinding.Place.Table, row: Int = 0, _ column: String,
    _ message: String
  ) {
    findings.append(PlanFinding(.error, code, at: .init(table, row: row, column: column), message))
  }

  mutating func warning(
    _ code: PlanFindingCode, _ table: PlanFinding.Place.Table, row: Int = 0, _ column: String,
    _ message: String
  ) {
    findings.append(PlanFinding(.warning, code, at: .init(table, row: row, column: column), message))
  }
}
