package import IntegerProgramming
import OrderRouting

/// The deterministic linear program of Jasin & Sinha (2015), DOI 10.1287/opre.2015.1409.
///
/// Its columns are flows over the horizon: units of an item of a class from a place, and shipments of the
/// class from the place, at least as many as units of any one item. All entries are 1 or −1.
package struct FluidProgram: Sendable {
  package private(set) var program = IntegerProgram()
  private let instance: ExperimentInstance
  private let expected: [Double]
  private let stock: [[Int]]
  /// By location and item; −1: no stock.
  private var stockRows: [[Int]]
  /// By class, item of the class and place; −1: not possible.
  private var flowColumns: [[[Int]]] = []

  /// - Parameters:
  ///   - expected: orders of each class still to come.
  ///   - stock: units by location and item that are left.
  package init(_ instance: ExperimentInstance, expected: [Double], stock: [[Int]]) {
    self.instance = instance
    self.expected = expected
    self.stock = stock
    stockRows = stock.map { row in row.map { _ in -1 } }
    for (location, row) in stock.enumerated() {
      for (item, units) in row.enumerated() where units > 0 {
        stockRows[location][item] = program.addRow(lower: -.infinity, upper: Double(units))
      }
    }
    for orderClass in 0..<instance.classCount { addClass(orderClass) }
  }

  /// For the whole horizon.
  package init(_ instance: ExperimentInstance) {
    let horizon = Double(instance.settings.horizon)
    self.init(instance, expected: instance.chance.map { $0 * horizon }, stock: instance.stock)
  }

  private var places: Int { stock.count + 1 }

  private mutating func addClass(_ orderClass: Int) {
    let (network, city) = (instance.network, instance.city(orderClass))
    let items = instance.items(orderClass)
    var columns = items.map { _ in [Int](repeating: -1, count: places) }
    let itemRows = items.map { _ in
      program.addRow(lower: expected[orderClass], upper: expected[orderClass])
    }
    for place in 0..<places {
      let isDummy = place == stock.count
      let (shipment, unit) =
        isDummy
        ? (network.unservedOrderCost, network.unservedUnitCost[city])
        : (network.shipmentCost, network.unitCost[place][city])
      let here = items.indices.filter { isDummy || stockRows[place][items[$0]] >= 0 }
      if here.isEmpty { continue }
      let shipments = program.addColumn(objective: shipment.dollars, isInteger: false)
      for index in here {
        let units = program.addColumn(objective: unit.dollars, isInteger: false)
        columns[index][place] = units
        program.addEntry(row: itemRows[index], column: units, value: 1)
        let row = program.addRow(lower: 0, upper: .infinity)
        program.addEntry(row: row, column: shipments, value: 1)
        program.addEntry(row: row, column: units, value: -1)
        if !isDummy { program.addEntry(row: stockRows[place][items[index]], column: units, value: 1) }
      }
    }
    flowColumns.append(columns)
  }

  /// Solves the program. Time grows with the simplex method's, seconds for the published size.
  ///
  /// - Throws: ``ExperimentFailure`` where the solver does not end at an optimum.
  package func solve(_ solver: some IntegerProgramSolver) throws(ExperimentFailure) -> FluidPlan {
    let outcome = solver.solveRelaxation(program, SolveOptions())
    guard outcome.status == .optimal else {
      throw ExperimentFailure("the deterministic linear program ended \(outcome.status), not optimal")
    }
    let rates = flowColumns.map { items in ItemRates(items.map { flows($0, outcome.values) }) }
    let prices = stockRows.map { row in
      row.map { $0 < 0 ? Money.zero : Money(dollars: max(0, -outcome.rowPrices[$0])) }
    }
    return FluidPlan(value: outcome.objective, rates: rates, prices: prices)
  }

  /// The flows of an item by place; a class that never arrives is left unserved.
  private func flows(_ columns: [Int], _ values: [Double]) -> [Double] {
    var flows = columns.map { $0 < 0 ? 0 : max(0, values[$0]) }
    if flows.allSatisfy({ $0 == 0 }) { flows[flows.count - 1] = 1 }
    return flows
  }
}

extension Money {
  /// In whole units of the currency.
  var dollars: Double { Double(millionths) / 1_000_000 }

  /// The nearest millionth.
  init(dollars: Double) { self.init(millionths: Int64((dollars * 1_000_000).rounded())) }
}
