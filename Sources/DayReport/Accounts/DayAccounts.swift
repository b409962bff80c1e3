internal import OrderRouting
internal import RouteExplanation
internal import RouteVerification

/// A plan's rows by order, and what every order costs.
struct DayAccounts {
  let scenario: Scenario
  let plan: PlanDocument
  /// By order: its shipments, splits and unfilled units.
  let orders: [CostTerms]
  /// By location: what opening it costs, zero for one without a shipment.
  let openings: [Money]
  /// The orders and the openings together.
  let terms: CostTerms
  let counts: PlanCounts
  /// Numbers of the scenario by row of the plan.
  let orderOfShipment: [Int]
  let locationOfShipment: [Int]
  private let shipmentRows: RowsByOrder
  private let lineRows: RowsByOrder

  /// - Throws: ``ReportProblem`` where what the plan says it costs is not what its rows do. O(rows).
  init(_ explainer: Explainer) throws(ReportProblem) {
    (scenario, plan) = (explainer.scenario, explainer.document)
    let orderNumbers = Self.numbers(scenario.orders.map(\.id))
    let locationNumbers = Self.numbers(scenario.locations.map(\.id))
    orderOfShipment = try Self.look(plan.shipments.map(\.order), in: orderNumbers, "order")
    locationOfShipment = try Self.look(plan.shipments.map(\.location), in: locationNumbers, "location")
    let orderOfLine = try Self.look(plan.lines.map(\.order), in: orderNumbers, "order")
    shipmentRows = RowsByOrder(orderOfShipment, orders: scenario.orders.count)
    lineRows = RowsByOrder(orderOfLine, orders: scenario.orders.count)
    orders = explainer.costs()
    var openings = [Money](repeating: .zero, count: scenario.locations.count)
    for location in locationOfShipment { openings[location] = scenario.locations[location].fixedCost }
    var terms = CostTerms()
    for order in orders { terms += order }
    for opening in openings { terms.fixed += opening }
    self.openings = openings
    self.terms = terms
    counts = plan.summary?.counts ?? PlanVerifier(scenario).verify(plan).counts
    for term in CostTerms.named {
      let (own, stated) = (terms[keyPath: term.path], plan.summary?.terms[keyPath: term.path])
      if let stated, stated != own {
        throw ReportProblem(
          "plan.json states \(stated) for \(term.name), the rows of the plan come to \(own): verify the plan")
      }
    }
  }

  func shipments(of order: Int) -> ArraySlice<Int> { shipmentRows[order] }

  func lines(of order: Int) -> ArraySlice<Int> { lineRows[order] }

  /// Units, kits as one, that an order leaves.
  func unfilled(of order: Int) -> Int {
    lines(of: order).reduce(0) { $0 + (plan.lines[$1].shipment == nil ? plan.lines[$1].quantity : 0) }
  }

  private static func numbers(_ ids: [String]) -> [IDKey: Int] {
    [IDKey: Int](positionsOf: ids)
  }

  private static func look(
    _ ids: [String], in numbers: [IDKey: Int], _ kind: String
  ) throws(ReportProblem) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(ids.count)
    for id in ids {
      guard let number = numbers[IDKey(id)] else {
        throw ReportProblem(
          "the plan has the \(kind) \(id), which the scenario does not have: verify the plan")
      }
      found.append(number)
    }
    return found
  }
}

/// Numbers of rows, those of each order together and in the order of the plan.
struct RowsByOrder {
  private let starts: [Int]
  private let rows: [Int]

  /// O(rows + orders).
  init(_ orderOfRow: [Int], orders: Int) {
    var starts = [Int](repeating: 0, count: orders + 1)
    for order in orderOfRow { starts[order + 1] += 1 }
    for order in 0..<orders { starts[order + 1] += starts[order] }
    var next = starts
    var rows = [Int](repeating: 0, count: orderOfRow.count)
    for (row, order) in orderOfRow.enumerated() {
      rows[next[order]] = row
      next[order] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  subscript(order: Int) -> ArraySlice<Int> { rows[starts[order]..<starts[order + 1]] }
}
