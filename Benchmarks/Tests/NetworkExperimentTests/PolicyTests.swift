import OrderRouting
import Testing

@testable import NetworkExperiment

struct PolicyTests {
  @Test func `myopic ships from the nearest carrying location, and leaves what has run out`() throws {
    // Item 0 is carried near by, item 1 far away, one of each; the far location's item 0 is never looked at.
    let instance = HandInstance.make(stock: [[1, 0], [5, 1]])
    var policy = MyopicPolicy(instance)
    let outcome = try Simulation(instance).run(&policy, HandInstance.arrivals([2, nil, 0, 1]))
    let unserved = HandInstance.network.unservedUnitCost[0]
    let first = HandInstance.shipment * 2 + HandInstance.near + HandInstance.far
    #expect(outcome.cost == first + (17.518 + unserved) * 2)
    #expect(outcome.orders == 3 && outcome.shipments == 2 && outcome.unservedUnits == 2)
  }

  @Test func `an order pays once for each location and once for what is unserved`() throws {
    let instance = HandInstance.make(stock: [[0, 0], [0, 0]])
    var policy = MyopicPolicy(instance)
    let outcome = try Simulation(instance).run(&policy, HandInstance.arrivals([2]))
    #expect(outcome.cost == 17.518 + HandInstance.network.unservedUnitCost[0] * 2)
  }

  @Test func `the router keeps an order together, and goes elsewhere when stock has run out`() throws {
    let instance = HandInstance.make(stock: [[2, 0], [9, 9]])
    var policy = try RoutedPolicy(instance)
    #expect(policy.choose(2, period: 0, stock: [[2, 0], [9, 9]]) == [1, 1])
    #expect(policy.choose(0, period: 1, stock: [[2, 0], [9, 9]]) == [0])
    #expect(policy.choose(0, period: 2, stock: [[0, 0], [9, 9]]) == [1])
    #expect(policy.choose(0, period: 3, stock: [[0, 0], [0, 9]]) == [nil])
  }

  @Test func `the router leaves stock to others where its price is more than going farther`() throws {
    let instance = HandInstance.make(stock: [[5, 0], [9, 9]])
    let difference = HandInstance.far - HandInstance.near
    for (price, expected) in [(difference - 0.01, 0), (difference + 0.01, 1)] {
      let prices = instance.supplyPrices([[price, 0], [0, 0]])
      var policy = try RoutedPolicy(instance, prices: prices)
      #expect(policy.choose(0, period: 0, stock: instance.stock) == [expected])
    }
  }

  @Test func `a plan of the forecast leaves near stock to the orders that need it`() throws {
    // The single orders of item 0 come first and could go anywhere; the pairs go together only from near by.
    let instance = HandInstance.make(horizon: 10, chance: [0.5, 0, 0.5], stock: [[5, 5], [5, 0]])
    let arrivals = HandInstance.arrivals(Array(repeating: 0, count: 5) + Array(repeating: 2, count: 5))
    var greedy = try RoutedPolicy(instance)
    let simulation = Simulation(instance)
    #expect(try simulation.run(&greedy, arrivals).shipments == 15)
    for use in [ForecastPolicy.Use.prices, .shipments] {
      var policy = try ForecastPolicy(instance, Optimizer(), use: use, interval: 10)
      #expect(try simulation.run(&policy, arrivals).shipments == 10)
    }
  }

  @Test func `rounding leaves an item unserved where it draws the dummy`() {
    let rates = [ItemRates([[0, 0, 1]])]
    var policy = RoundedPolicy(DilatedRounding(), rates, random: SplitMix64(seed: 1))
    #expect(policy.choose(0, period: 0, stock: [[9], [9]]) == [nil])
  }
}
