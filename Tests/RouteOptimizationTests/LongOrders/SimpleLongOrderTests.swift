import GLPK
import IntegerProgramming
import Testing

@testable import OrderRouting
@testable import RouteOptimization

@Suite struct SimpleLongOrderTests {
  /// One order at random over locations with flat rates, steady fees and scarce stock.
  private static func scenario(_ random: inout SplitMix) -> Scenario {
    var policy = Policy(unfilledUnitPenalty: random.money(0...3000))
    policy.splitPenalty = random.money(0...200)
    policy.unfilledOrderPenalty = random.money(0...500)
    policy.splitLines = random.chance(60)
    policy.completeOnly = random.chance(20)
    policy.maxShipments = random.number(1...4)
    var scenario = Scenario(asOf: Instant(secondsSinceEpoch: 1_795_444_200), policy: policy)
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    scenario.items = ["X", "Y", "Z"].map { Item(sku: $0, weight: 1) }
    for number in 0..<random.number(1...4) {
      var location = Location(id: "L\(number)", kind: .supplier, country: "US")
      location.costPerShipment = random.money(0...900)
      location.costPerLine = random.chance(50) ? random.money(0...200) : 0
      location.costPerUnit = random.money(0...100)
      location.maxUnits = random.chance(30) ? random.number(0...5) : nil
      scenario.locations.append(location)
      for item in scenario.items where random.chance(80) {
        scenario.stock.append(StockRow(location: location.id, sku: item.sku, onHand: random.number(0...4)))
        scenario.stockValues.append(
          StockValue(location: location.id, sku: item.sku, value: random.money(-200...1500)))
      }
    }
    var service = Service(location: nil, id: "s", zoneTable: "z")
    service.rateCard = "r"
    scenario.services = [service]
    scenario.rates = [RateRow(card: "r", price: random.money(0...800))]
    var order = Order(
      id: "1",
      lines: (0..<random.number(1...4)).map {
        OrderLine(id: "\($0)", sku: random.pick(["X", "Y", "Z"]), quantity: random.number(1...3))
      }, country: "US")
    order.priorShipments = random.chance(30) ? random.number(0...1) : 0
    order.priority = random.pick([0, 0.5, 1])
    scenario.orders = [order]
    return scenario
  }

  @Test func `an order with simple costs is filled as by the search over all contents`() throws {
    var random = SplitMix(seed: 11)
    for number in 0..<400 {
      let problem = try RoutingProblem(Self.scenario(&random))
      var remaining = RemainingSupplies(problem)
      var workspace = OrderSolver(problem)
      let best = workspace.cheapest(0, remaining: &remaining)
      workspace.pricer.begin(0)
      let program = LongOrderProgram(workspace.pricer, remaining: remaining)
      let nothing = OrderOption(cost: workspace.pricer.unfilledCost(workspace.pricer.steps))
      let result = program.solve(GLPKSolver(), start: nothing)
      #expect(result.option.cost == best.cost, "case \(number)")
      #expect(result.lowerBound <= best.cost && result.isExact, "case \(number)")
    }
  }
}
