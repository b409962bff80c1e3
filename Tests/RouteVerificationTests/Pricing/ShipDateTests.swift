import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct ShipDateTests {
  private func days(_ scenario: Scenario) throws -> [Int] {
    let content = [(line: 0, quantity: 1)]
    let ways = PlanVerifier(scenario).ways(order: 0, location: 0, service: "s", content: content)
    return try ways.get().map { $0.shipDate.days(since: TinyScenario.monday) }
  }

  @Test func `a service is offered on the next days that are open and picked up`() throws {
    var scenario = TinyScenario.make()
    scenario.policy.limitsPer = .shipDate
    #expect(try days(scenario) == [0])
    scenario.policy.shipDays = 4
    #expect(try days(scenario) == [0, 1, 2, 3])
    scenario.closures = [
      Closure(location: "L", closes: .location, date: TinyScenario.monday),
      Closure(location: nil, closes: .service("s"), date: TinyScenario.monday.advanced(by: 2)),
    ]
    #expect(try days(scenario) == [1, 3, 4, 5])
    scenario.locations[0].workingDays = .mondayToFriday
    #expect(try days(scenario) == [1, 3, 4, 7])
    scenario.services[0].pickupDays = Weekdays(bits: 0b001_0001)
    #expect(try days(scenario) == [4, 7, 11, 14])
    // Handling takes open days, and only once.
    scenario.locations[0].handlingDays = 3
    #expect(try days(scenario) == [4, 7, 11, 14])
    scenario.locations[0].handlingDays = 4
    #expect(try days(scenario) == [7, 11, 14, 18])
    #expect(PlanVerifier(scenario).shipDates(location: 0, service: "s").count == 4)
  }

  @Test func `ship dates end 366 days after the local date`() throws {
    var scenario = TinyScenario.make()
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 3
    scenario.locations[0].handlingDays = 365
    #expect(try days(scenario) == [365, 366])
  }

  @Test func `each ship date has its delivery date and its own lateness`() throws {
    var scenario = TinyScenario.make()
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 3
    scenario.policy.lateShipPenaltyPerDay = 0.5
    scenario.services[0].transitTable = "t"
    scenario.services[0].deliveryDays = .mondayToFriday
    scenario.transit = [TransitRow(table: "t", days: 3)]
    scenario.orders[0].deliverBy = TinyScenario.monday.advanced(by: 4)
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: 1)
    let ways = try PlanVerifier(scenario).ways(
      order: 0, location: 0, service: "s", content: [(line: 0, quantity: 1)]
    ).get()
    // Thursday, Friday, and Monday in place of Saturday.
    #expect(ways.map { $0.deliveryDate.days(since: TinyScenario.monday) } == [3, 4, 7])
    #expect(ways.map(\.daysLate) == [0, 0, 3])
    #expect(ways.map(\.shipDaysLate) == [0, 0, 1])
    #expect(ways.map(\.terms.lateness) == [0, 0, 9.5])
    #expect(ways.allSatisfy { $0.terms.postage == 5 })
  }

  @Test func `arriving and leaving late are weighed together and rounded once`() throws {
    var scenario = TinyScenario.make()
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: 1)]
    scenario.orders[0].deliverBy = TinyScenario.monday
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: -1)
    scenario.orders[0].priority = 0.5
    scenario.policy.latePenaltyPerDay = 0.000001
    scenario.policy.lateShipPenaltyPerDay = 0.000001
    #expect(try scenario.price().get().terms.lateness == Money(millionths: 1))
    scenario.policy.lateShipPenaltyPerDay = 0.000002
    // 0.5 × 0.000003 = 0.0000015.
    #expect(try scenario.price().get().terms.lateness == Money(millionths: 2))
  }

  @Test func `without a transit table a shipment may leave late and never arrives late`() throws {
    var scenario = TinyScenario.make()
    scenario.orders[0].deliverBy = TinyScenario.monday.advanced(by: -5)
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: -2)
    let priced = try scenario.price().get()
    #expect(priced.daysLate == 0 && priced.shipDaysLate == 2)
  }

  @Test func `lateness is forbidden by the order before the policy, leaving as arriving`() throws {
    var scenario = TinyScenario.make()
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: -1)
    scenario.policy.late = .forbid
    #expect(scenario.obstacle == .late(days: 0, shipDays: 1))
    scenario.orders[0].late = .penalize
    #expect(scenario.obstacle == nil)
    scenario.policy.late = .penalize
    scenario.orders[0].late = .forbid
    #expect(scenario.obstacle == .late(days: 0, shipDays: 1))
    scenario.orders[0].shipBy = TinyScenario.monday.advanced(by: 1)
    scenario.policy.limitsPer = .shipDate
    scenario.policy.shipDays = 5
    #expect(try days(scenario) == [0, 1])
  }
}
