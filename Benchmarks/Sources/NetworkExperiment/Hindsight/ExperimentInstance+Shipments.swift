package import OrderRouting

extension ExperimentInstance {
  /// What a plan does with the orders of each class: a location by item for each, the orders' own order
  /// turned around.
  ///
  /// - Parameter classes: of the orders that the plan is for. O(orders × items).
  package func shipments(of plan: Plan, classes: [Int]) -> [[[Int?]]] {
    var numbers: [String: Int] = [:]
    for (number, location) in network.locations.enumerated() { numbers[location.name] = number }
    var shipments = [[[Int?]]](repeating: [], count: classCount)
    var rows = plan.document().lines[...]
    for orderClass in classes {
      let count = items(orderClass).count
      shipments[orderClass].append(rows.prefix(count).map { row in row.location.flatMap { numbers[$0] } })
      rows = rows.dropFirst(count)
    }
    for orderClass in shipments.indices { shipments[orderClass].reverse() }
    return shipments
  }
}
