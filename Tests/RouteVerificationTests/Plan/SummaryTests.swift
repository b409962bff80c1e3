import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct SummaryTests {
  /// One order ships, at 5.00, and one stays unfilled, at 100.00.
  private static let scenario: Scenario = {
    var scenario = TinyScenario.make()
    scenario.orders.append(TinyScenario.order("P", [("X", 1)]))
    scenario.orders[1].locations = ["nowhere"]
    return scenario
  }()

  private func codes(_ change: (inout PlanSummary) -> Void) throws -> [PlanFindingCode] {
    var plan = try #require(BruteForce.optimum(Self.scenario)).plan
    var summary = try #require(plan.summary)
    change(&summary)
    plan.summary = summary
    return PlanVerifier(Self.scenario).verify(plan).findings.map(\.code).filter { $0 != .reasonsMissing }
  }

  @Test(arguments: CostTerms.named.map(\.name))
  func `every term is compared`(name: String) throws {
    let codes = try codes { summary in
      for term in CostTerms.named where term.name == name {
        summary.terms[keyPath: term.path] += Money(millionths: 1)
      }
    }
    #expect(codes == [.termDiffers])
  }

  @Test(arguments: PlanCounts.named.map(\.name))
  func `every count is compared`(name: String) throws {
    let codes = try codes { summary in
      for count in PlanCounts.named where count.name == name { summary.counts[keyPath: count.path] += 1 }
    }
    #expect(codes == [.countDiffers])
  }

  @Test func `what each location ships is compared`() throws {
    #expect(try codes { $0.locations[0].units += 1 } == [.locationCountDiffers])
    #expect(try codes { $0.locations.removeLast() } == [.locationCountDiffers])
  }

  @Test func `costs past nine million million are told, whoever made the plan`() {
    var scenario = TinyScenario.make()
    scenario.rates[0].price = 900_000_000_000
    scenario.policy.splitPenalty = 90_000_000_000
    scenario.policy.maxShipments = 1
    for number in 1..<30 { scenario.orders.append(TinyScenario.order("P\(number)", [("X", 1)])) }
    let shipments = scenario.orders.indices.map { HandPlan(order: $0, content: [1]) }
    let report = PlanVerifier(scenario).verify(HandPlan.document(scenario, shipments))
    let errors = report.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.costTooLarge] && !report.isValid)
    #expect(report.terms.total > 0)
    let nine = PlanVerifier(scenario).verify(HandPlan.document(scenario, Array(shipments[..<9])))
    #expect(nine.isValid && nine.terms.postage == 8_100_000_000_000)
  }

  @Test func `rows that stand many times do not make a shipment of any cost`() {
    var scenario = TinyScenario.make()
    scenario.rates[0].perUnit = 900_000_000_000
    var document = HandPlan.document(scenario, [HandPlan(content: [1])])
    document.lines += Array(repeating: document.lines[0], count: 30)
    let codes = Set(PlanVerifier(scenario).verify(document).findings.map(\.code))
    #expect(codes.isSuperset(of: [.duplicatePart, .quantityDiffers]))
  }

  @Test func `another scenario's name is a warning`() throws {
    #expect(try codes { $0.scenarioName += "x" } == [.scenarioNameDiffers])
  }

  @Test func `a bound is at most the total`() throws {
    #expect(
      try codes { $0.certificate.lowerBound = $0.terms.total + Money(millionths: 1) } == [.boundAboveTotal])
  }

  @Test func `a bound says how it was obtained`() throws {
    #expect(try codes { $0.certificate.boundMethod = .none } == [.boundMethod])
    let codes = try codes {
      $0.certificate = Certificate(status: .feasible, lowerBound: nil, boundMethod: .other("enumeration"))
    }
    #expect(codes == [.boundMethod])
  }

  @Test func `a method that is not known is a warning`() throws {
    var plan = try #require(BruteForce.optimum(Self.scenario)).plan
    for method in BoundMethod.known + [.other("a guess"), .other("Prices")] {
      plan.summary?.certificate.boundMethod = method
      let report = PlanVerifier(Self.scenario).verify(plan)
      let warnings = report.findings.filter { $0.severity == .warning && $0.code == .boundMethod }
      #expect(warnings.isEmpty == BoundMethod.known.contains(method), "\(method)")
      // This plan has no prices that its bound could rest on.
      #expect(report.isValid == ![.none, .prices].contains(method), "\(method)")
    }
  }

  @Test func `a status agrees with the gap`() throws {
    func codes(_ status: Certificate.Status, below total: Double) throws -> [PlanFindingCode] {
      try self.codes {
        let distance = Double($0.terms.total.millionths) * total
        $0.certificate.status = status
        $0.certificate.lowerBound = $0.terms.total - Money(millionths: Int64(distance))
      }
    }
    #expect(try codes(.optimal, below: 0.0000009) == [])
    #expect(try codes(.optimal, below: 0.000002) == [.statusContradictsGap])
    #expect(try codes(.withinGap, below: 0.000002) == [])
    #expect(try codes(.withinGap, below: 0) == [.statusContradictsGap])
    #expect(try codes(.feasible, below: 0.5) == [])
    let unproven = try self.codes {
      $0.certificate = Certificate(status: .optimal, lowerBound: nil, boundMethod: .none)
    }
    #expect(unproven == [.statusContradictsGap])
  }
}
