import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

/// Rows that do not belong together, and units that are not covered once.
struct RowTests {
  /// Two orders of two lines each; the first ships whole in two shipments, the second in part.
  private static let scenario: Scenario = {
    var scenario = TinyScenario.make([("X", 3), ("Y", 1)])
    scenario.locations.append(TinyScenario.location("M"))
    scenario.stock += TinyScenario.stock("M")
    scenario.items[0].weight = 0
    scenario.orders[0].splitLines = true
    scenario.orders.append(TinyScenario.order("P", [("X", 2), ("Z", 1)]))
    return scenario
  }()

  private static let plan = HandPlan.document(
    scenario,
    [
      HandPlan(content: [2, 1]), HandPlan(location: 1, content: [1, 0]), HandPlan(order: 1, content: [2, 0]),
    ])

  private func codes(_ change: (inout PlanDocument) -> Void) -> [PlanFindingCode] {
    var plan = Self.plan
    change(&plan)
    let findings = PlanVerifier(Self.scenario).verify(plan).findings
    return findings.map(\.code).filter { $0 != .summaryMissing && $0 != .reasonsMissing }
  }

  @Test func `a plan without faults has no findings`() {
    #expect(codes { _ in } == [])
    let report = PlanVerifier(Self.scenario).verify(Self.plan)
    #expect(report.isValid)
    #expect(report.counts.ordersFilled == 1)
    #expect(report.counts.ordersPartial == 1)
    #expect(report.counts.units == 6)
    #expect(report.terms.postage == 15)
    #expect(report.terms.unfilled == 100)
  }

  @Test func `a shipment's order, location and service must be there`() {
    #expect(codes { $0.shipments[1].order = "Q" } == [.unknownOrder, .orderDiffers])
    #expect(codes { $0.shipments[1].location = "N" }.first == .unknownLocation)
    #expect(codes { $0.shipments[1].service = "t" } == [.unknownService])
    #expect(codes { $0.shipments[1].id = "S1" }.first == .duplicateShipment)
  }

  @Test func `a line's order, id, SKU and shipment must be there`() {
    #expect(codes { $0.lines[4].order = "Q" } == [.unknownOrder, .missingLine])
    #expect(codes { $0.lines[4].line = "9" } == [.unknownLine, .missingLine])
    #expect(codes { $0.lines[4].sku = "Y" } == [.skuDiffers])
    #expect(codes { $0.lines[3].shipment = "S9" } == [.unknownShipment, .emptyShipment])
    #expect(codes { $0.lines[3].location = "M" } == [.locationDiffers])
    #expect(codes { $0.lines[4].location = "M" } == [.locationDiffers])
    #expect(codes { $0.lines[3].shipment = "S1" } == [.orderDiffers, .emptyShipment])
  }

  @Test func `every unit of a line is covered once`() {
    #expect(codes { $0.lines.removeLast() } == [.missingLine])
    #expect(codes { $0.lines[4].quantity = 0 } == [.quantityOutOfRange, .missingLine])
    #expect(codes { $0.lines[3].quantity = 3 } == [.quantityOutOfRange, .missingLine, .emptyShipment])
    #expect(codes { $0.lines[3].quantity = 1 } == [.quantityDiffers])
    #expect(codes { $0.lines.insert($0.lines[1], at: 1) } == [.duplicatePart, .quantityDiffers])
    #expect(codes { $0.lines.append($0.lines[4]) } == [.duplicatePart, .quantityDiffers, .lineDivided])
  }

  @Test func `a line is divided only where its order allows it`() {
    let codes = codes {
      $0.lines[3].quantity = 1
      var rest = $0.lines[3]
      (rest.shipment, rest.location) = (nil, nil)
      $0.lines.insert(rest, at: 4)
    }
    #expect(codes == [.lineDivided])
  }

  @Test func `a part that ships has no reason`() {
    let codes = codes {
      $0.lines[0].reason = .contested
      $0.lines[4].reason = .uneconomic
    }
    #expect(codes == [.reasonOnShippedPart])
  }

  @Test(arguments: [
    "zone", "parcels", "billable_weight", "ship_date", "delivery_date", "days_late", "ship_days_late",
    "postage", "fees",
    "channel_surcharge", "handling", "stock_value", "lateness",
  ])
  func `every stated column is compared`(column: String) {
    var plan = Self.plan
    let row = plan.shipments[2]
    switch column {
    case "zone": plan.shipments[2].zone = "2"
    case "parcels": plan.shipments[2].parcels += 1
    case "billable_weight": plan.shipments[2].billableWeight = 2.000001
    case "ship_date": plan.shipments[2].shipDate = row.shipDate.advanced(by: 1)
    case "delivery_date": plan.shipments[2].deliveryDate = row.deliveryDate.advanced(by: 1)
    case "days_late": plan.shipments[2].daysLate = 1
    case "ship_days_late": plan.shipments[2].shipDaysLate = 1
    default:
      for term in CostTerms.named where term.name == column {
        plan.shipments[2].terms[keyPath: term.path] += Money(millionths: 1)
      }
    }
    let findings = PlanVerifier(Self.scenario).verify(plan).findings.filter { $0.severity == .error }
    #expect(findings.map(\.code) == [.valueDiffers])
    #expect(findings.map(\.place) == [.init(.shipments, row: 2, column: column)])
  }

  @Test func `rows out of order and other numbers are warnings`() {
    #expect(codes { $0.lines.swapAt(0, 4) } == [.rowOrder])
    #expect(codes { $0.lines.swapAt(0, 1) } == [.rowOrder])
    #expect(codes { $0.shipments.swapAt(0, 1) } == [.rowOrder, .shipmentNumbering, .rowOrder])
    let renamed = codes {
      $0.shipments[2].id = "X9"
      $0.lines[3].shipment = "X9"
    }
    #expect(renamed == [.shipmentNumbering])
    var plan = Self.plan
    plan.shipments.swapAt(0, 1)
    #expect(PlanVerifier(Self.scenario).verify(plan).isValid)
  }

  @Test func `a shipment leaves on the ship date that it states, and rows go by it before their lines`()
    throws
  {
    var scenario = Self.scenario
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 3
    scenario.orders[0].shipBy = TinyScenario.monday
    let later = TinyScenario.monday.advanced(by: 2)
    let shipments = [
      HandPlan(content: [2, 0]), HandPlan(content: [0, 1], shipDate: later),
      HandPlan(order: 1, content: [2, 0]),
    ]
    let report = PlanVerifier(scenario).verify(HandPlan.document(scenario, shipments))
    #expect(report.isValid && report.counts.leftLate == 1 && report.counts.late == 0)
    var swapped = shipments
    swapped.swapAt(0, 1)
    let codes = PlanVerifier(scenario).verify(HandPlan.document(scenario, swapped)).findings.map(\.code)
    #expect(codes.contains(.rowOrder))
    // Of a date that the service does not have, the first one is told.
    var plan = HandPlan.document(scenario, shipments)
    plan.shipments[1].shipDate = TinyScenario.monday.advanced(by: 3)
    let findings = PlanVerifier(scenario).verify(plan).findings.filter { $0.severity == .error }
    #expect(findings.map(\.place.column) == ["ship_date", "delivery_date", "ship_days_late"])
    #expect(findings[0].message == "Stated is '2026-11-26', recomputed '2026-11-23'.")
  }
}
