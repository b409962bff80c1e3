import OrderRouting
import Testing

@testable import Simulation

/// Days made by hand, where what waiting buys and costs can be worked out.
@Suite struct WaitingTests {
  @Test func `waiting keeps the only whole set for the order that needs it`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 1), ("FAR", "A", 1), ("FAR", "B", 1)])
    scenario.orders = [SmallDay.order("1", ["A"], hour: 9), SmallDay.order("2", ["A", "B"], hour: 10)]
    let outcome = try Studies.run(
      scenario, [Studies.optimal], [.everyOrder, .hourly, .every(seconds: 21_600)], Studies.replay())
    // Alone, the first takes A at FAR for 5.00; then the second needs both, 7.00 + 5.00, and 1.00 to split.
    #expect(outcome.cells.map(\.total.terms.total) == [18, 18, 12])
    #expect(outcome.cells.map(\.total.counts.ordersSplit) == [1, 1, 0])
    // Both come in as an hour's batch closes; one of six hours closes at noon.
    #expect(outcome.cells.map(\.total.meanWaitingMinutes) == [0, 0, 150])
  }

  @Test func `waiting past the cutoff makes late`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 9)])
    scenario.locations[0].cutoff = TimeOfDay(hour: 12, minute: 0)
    scenario.orders = [SmallDay.order("1", ["A"], hour: 11)]
    scenario.orders[0].deliverBy = SmallDay.monday.advanced(by: 1)
    let outcome = try Studies.run(
      scenario, [CheapestStrategy()], [.everyOrder, .hourly, .daily], Studies.replay(days: 2))
    #expect(outcome.cells.map(\.total.lateOrders) == [0, 0, 2])
    #expect(outcome.cells.map(\.total.terms.lateness) == [0, 0, 8])
    #expect(outcome.cells[2].total.meanWaitingMinutes == 420)
  }

  @Test func `a location opens once a day, whatever the batches`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 9)])
    scenario.locations[0].fixedCost = 30
    scenario.orders = SmallDay.hourly(8..<12)
    let outcome = try Studies.run(
      scenario, [RankedStrategy()], [.everyOrder, .hourly, .daily], Studies.replay(days: 3))
    #expect(outcome.cells.map(\.total.terms.fixed) == [90, 90, 90])
  }

  @Test func `a capacity is a day's, and what it does not hold is lost`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 9)])
    scenario.services[0].maxShipments = 3
    scenario.orders = SmallDay.hourly(8..<13)
    let outcome = try Studies.run(
      scenario, [RankedStrategy()], [.everyOrder, .daily], Studies.replay(days: 2))
    for cell in outcome.cells {
      #expect(cell.days.map(\.counts.shipments) == [3, 3])
      #expect(cell.days.map(\.unfilledUnits) == [2, 2])
      #expect(cell.total.terms.unfilled == 400)
    }
  }

  @Test func `without replenishment the days sell out`() throws {
    var scenario = SmallDay.scenario(stock: [("NEAR", "A", 4)])
    scenario.orders = SmallDay.hourly(8..<11)
    var settings = Studies.replay(days: 3)
    settings.replenishment = nil
    let outcome = try Studies.run(scenario, [RankedStrategy()], [.hourly], settings)
    #expect(outcome.cells[0].days.map(\.counts.units) == [3, 1, 0])
  }
}
