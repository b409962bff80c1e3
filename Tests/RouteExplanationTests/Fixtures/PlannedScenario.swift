import GLPK
import OrderRouting
import RouteExplanation
import RouteOptimization
import RouteVerification
import RoutingFixtures

/// A random scenario with a plan of it: by a rule, or the best one with its prices.
struct PlannedScenario {
  let scenario: Scenario
  let problem: RoutingProblem
  let document: PlanDocument
  let explainer: Explainer

  init(seed: UInt64, best: Bool = false) throws {
    let scenario = RandomScenario.make(seed: seed, version11: seed % 3 > 0)
    try self.init(scenario, best: best, seed: seed)
  }

  init(_ scenario: Scenario, best: Bool = false, seed: UInt64 = 0) throws {
    self.scenario = scenario
    problem = try RoutingProblem(scenario)
    let rules: [any RoutingStrategy] = [NearestStrategy(), CheapestStrategy(), FewestSplitsStrategy()]
    let strategy: any RoutingStrategy =
      best ? OptimalStrategy(solver: GLPKSolver()) : rules[Int(seed % 3)]
    var document = try problem.plan(strategy, Search(until: StoppingCriterion(workLimit: 20_000))).document()
    if !best { document.prices = Self.prices(scenario, seed) }
    self.document = document
    explainer = try Explainer(scenario, problem, document)
  }

  /// Some prices: explanations need not be of good ones.
  private static func prices(_ scenario: Scenario, _ seed: UInt64) -> [SupplyPrice] {
    var random = SplitMix(seed: seed)
    var prices: [SupplyPrice] = []
    for row in scenario.stock where row.onHand != nil && random.chance(40) {
      prices.append(
        SupplyPrice(.stock(location: row.location, sku: row.sku), price: random.money(1...400)))
    }
    for location in scenario.locations where scenario.policy.limitsPer == .plan && random.chance(30) {
      guard location.maxShipments != nil else { continue }
      prices.append(SupplyPrice(.locationShipments(location: location.id), price: random.money(1...400)))
    }
    return prices
  }

  /// The plan with an order shipped in another way, priced by the verifier.
  func document(_ order: Int, shipping shipments: [ExplainedShipment]) -> PlanDocument {
    var plans: [HandPlan] = []
    for number in scenario.orders.indices {
      let own =
        number == order ? shipments : explainer.explanation(number, alternatives: 0).shipments
      plans += own.map { handPlan($0, order: number) }
    }
    return HandPlan.document(scenario, plans)
  }

  private func handPlan(_ shipment: ExplainedShipment, order: Int) -> HandPlan {
    let lines = scenario.orders[order].lines
    let content = lines.map { line in shipment.lines.first { $0.line == line.id }?.quantity ?? 0 }
    let location = scenario.locations.firstIndex { $0.id == shipment.location } ?? -1
    return HandPlan(
      order: order, location: location, service: shipment.service, content: content,
      shipDate: shipment.shipDate)
  }
}

extension PlanFindingCode {
  /// What a plan exceeds where its shipments together take more than there is.
  static let exceeded: Set<PlanFindingCode> = [
    .stockExceeded, .allocationExceeded, .locationShipmentsExceeded, .locationUnitsExceeded,
    .serviceShipmentsExceeded, .carrierShipmentsExceeded,
  ]
  /// What does not matter of a plan put together by hand.
  static let formal: Set<PlanFindingCode> = [.summaryMissing, .reasonsMissing, .rowOrder, .shipmentNumbering]
}
