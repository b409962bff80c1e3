package import OrderRouting

/// The project's router, order by order at prices of the stock: the cheapest way to ship each order, where
/// every unit costs its price on top.
package struct RoutedPolicy: FulfilmentPolicy {
  private let problem: RoutingProblem
  private let instance: ExperimentInstance
  private var prices: [SupplyPrice]
  private var router: SingleOrderRouter
  /// By location and item.
  private var isOut: [[Bool]]
  /// What the router said of a class since stock last ran out.
  private var known: [[Int?]?]

  /// More than leaving any order unserved costs: the router does without what costs so much.
  private static let prohibitive: Money = 10_000

  /// - Throws: ``InvalidScenario`` where the instance makes no valid scenario.
  package init(_ instance: ExperimentInstance, prices: [SupplyPrice] = []) throws(InvalidScenario) {
    self.instance = instance
    problem = try RoutingProblem(
      instance.scenario(classes: Array(0..<instance.classCount), stock: instance.stock))
    self.prices = prices
    router = SingleOrderRouter(problem, prices: prices)
    isOut = instance.stock.map { $0.map { $0 == 0 } }
    known = Array(repeating: nil, count: instance.classCount)
  }

  package mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) -> [Int?] {
    if stockRanOut(orderClass, stock) { reset() }
    if let known = known[orderClass] { return known }
    router.route(order: orderClass)
    var chosen = [Int?](repeating: nil, count: instance.items(orderClass).count)
    for (index, shipment) in router.shipments.enumerated() {
      for line in chosen.indices where router.quantities[index * chosen.count + line] > 0 {
        chosen[line] = shipment.location
      }
    }
    known[orderClass] = chosen
    return chosen
  }

  /// Goes on with other prices.
  package mutating func price(_ prices: [SupplyPrice]) {
    self.prices = prices
    reset()
  }

  /// Whether something that the class may use has run out since it was last looked at.
  private mutating func stockRanOut(_ orderClass: Int, _ stock: [[Int]]) -> Bool {
    var ranOut = false
    for item in instance.items(orderClass) {
      for location in stock.indices where stock[location][item] == 0 && !isOut[location][item] {
        isOut[location][item] = true
        ranOut = true
      }
    }
    return ranOut
  }

  private mutating func reset() {
    var barred = prices
    for (location, row) in isOut.enumerated() {
      for item in row.indices where row[item] {
        barred.append(
          SupplyPrice(instance.supply(location: location, item: item), price: Self.prohibitive))
      }
    }
    router = SingleOrderRouter(problem, prices: barred)
    known = Array(repeating: nil, count: known.count)
  }
}
