package import OrderRouting

/// The project's router, order by order at prices of the stock: the cheapest way to ship each order, where
/// every unit costs its price on top.
package struct RoutedPolicy: FulfilmentPolicy {
  private let instance: ExperimentInstance
  private let orders: [Order]
  private let now: Instant
  private let router: SingleOrderRouter
  private let locationNumber: [String: Int]
  /// By location and item.
  private var isOut: [[Bool]]
  /// What the router said of a class since stock last ran out.
  private var known: [[Int?]?]

  /// - Throws: ``InvalidScenario`` where the instance makes no valid scenario.
  package init(_ instance: ExperimentInstance, prices: [SupplyPrice] = []) throws(InvalidScenario) {
    self.instance = instance
    let scenario = instance.scenario(classes: Array(0..<instance.classCount), stock: instance.stock)
    orders = scenario.orders
    now = scenario.asOf
    router = try SingleOrderRouter(scenario, prices: prices)
    locationNumber = Dictionary(
      uniqueKeysWithValues: scenario.locations.enumerated().map { ($0.element.id, $0.offset) })
    isOut = instance.stock.map { $0.map { $0 == 0 } }
    known = Array(repeating: nil, count: instance.classCount)
  }

  package mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) -> [Int?] {
    if takeOut(orderClass, stock) { forget() }
    if let known = known[orderClass] { return known }
    var chosen = [Int?](repeating: nil, count: instance.items(orderClass).count)
    for shipment in route(orders[orderClass]).shipments {
      for line in shipment.lines {
        if let number = orders[orderClass].lines.firstIndex(where: { $0.id == line.line }) {
          chosen[number] = locationNumber[shipment.location]
        }
      }
    }
    known[orderClass] = chosen
    return chosen
  }

  private func route(_ order: Order) -> RoutedOrder {
    do throws(InvalidOrder) {
      return try router.route(order, at: now)
    } catch {
      preconditionFailure("the orders of an instance are valid: \(error)")
    }
  }

  /// Goes on with other prices.
  package mutating func price(_ prices: [SupplyPrice]) {
    router.use(prices: prices)
    forget()
  }

  /// Tells the router of what the class may use that has run out since it was last looked at; whether anything has.
  private mutating func takeOut(_ orderClass: Int, _ stock: [[Int]]) -> Bool {
    var ranOut: [StockLevel] = []
    for item in instance.items(orderClass) {
      for location in stock.indices where stock[location][item] == 0 && !isOut[location][item] {
        isOut[location][item] = true
        guard case .stock(let place, let sku) = instance.supply(location: location, item: item) else {
          continue
        }
        ranOut.append(StockLevel(location: place, sku: sku, onHand: 0))
      }
    }
    do throws(SupplyError) {
      try router.supplies.set(ranOut)
    } catch {
      preconditionFailure("an instance has stock of its own items: \(error)")
    }
    return !ranOut.isEmpty
  }

  private mutating func forget() { known = Array(repeating: nil, count: known.count) }
}
