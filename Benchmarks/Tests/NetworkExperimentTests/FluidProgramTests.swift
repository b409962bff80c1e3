import GLPK
import OrderRouting
import Testing

@testable import NetworkExperiment

struct FluidProgramTests {
  @Test func `what is short near by ships from farther and has the difference as its price`() throws {
    let instance = HandInstance.make(chance: [0.5, 0, 0], stock: [[3, 0], [9, 0]])
    let plan = try FluidProgram(instance).solve(GLPKSolver())
    let (near, far) = (HandInstance.near.dollars, HandInstance.far.dollars)
    #expect(abs(plan.value - (5 * 8.759 + 3 * near + 2 * far)) < 1e-6)
    #expect(abs(plan.rates[0][0, 0] - 0.6) < 1e-9 && abs(plan.rates[0][0, 1] - 0.4) < 1e-9)
    #expect(abs(plan.prices[0][0].dollars - (far - near)) < 1e-5)
    #expect(plan.prices[1][0] == .zero)
  }

  @Test func `two items go together where one location has both`() throws {
    let instance = HandInstance.make(chance: [0, 0, 0.2], stock: [[9, 1], [9, 9]])
    let plan = try FluidProgram(instance).solve(GLPKSolver())
    let (near, far) = (HandInstance.near.dollars, HandInstance.far.dollars)
    #expect(abs(plan.value - (2 * 8.759 + 2 * near + 2 * far)) < 1e-6)
  }

  @Test func `what nothing can serve is left unserved at its cost`() throws {
    let instance = HandInstance.make(chance: [0, 0.3, 0], stock: [[9, 0], [9, 2]])
    let plan = try FluidProgram(instance).solve(GLPKSolver())
    let unserved = 17.518 + HandInstance.network.unservedUnitCost[0].dollars
    #expect(abs(plan.value - (2 * (8.759 + HandInstance.far.dollars) + unserved)) < 1e-6)
    #expect(abs(plan.rates[1][0, 2] - 1.0 / 3) < 1e-9)
  }

  @Test(arguments: 0..<3) func `the rates keep within the stock and cost the value`(number: Int) throws {
    let instance = ExperimentInstance(network: .published, settings: ExperimentSettings(), number: number)
    let plan = try FluidProgram(instance).solve(GLPKSolver())
    var use = instance.stock.map { $0.map { _ in 0.0 } }
    var cost = 0.0
    for (orderClass, rates) in plan.rates.enumerated() {
      let (expected, city) = (instance.chance[orderClass] * 10_000, instance.city(orderClass))
      for place in 0..<6 {
        let isDummy = place == 5
        cost += expected * rates.highest(place) * (isDummy ? 17.518 : 8.759)
        let unit = isDummy ? instance.network.unservedUnitCost[city] : instance.network.unitCost[place][city]
        for (index, item) in instance.items(orderClass).enumerated() {
          cost += expected * rates[index, place] * unit.dollars
          if !isDummy { use[place][item] += expected * rates[index, place] }
        }
      }
    }
    #expect(abs(cost / plan.value - 1) < 1e-7)
    for (row, stock) in zip(use, instance.stock) {
      for (use, stock) in zip(row, stock) { #expect(use <= Double(stock) + 1e-5) }
    }
  }
}
