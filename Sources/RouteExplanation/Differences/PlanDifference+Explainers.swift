internal import OrderRouting

extension PlanDifference {
  /// Compares two plans. O(orders + shipments).
  public init(before: Explainer, after: Explainer) {
    total = Costs(before: before.terms, after: after.terms)
    orders = []
    locations = []
    channels = []
    let (ordersBefore, ordersAfter) = (PlannedOrders(before), PlannedOrders(after))
    for (index, id) in ordersBefore.ids.enumerated() {
      add(id, ordersBefore.shipments[index], ordersBefore.costs[index], ordersAfter.find(id))
    }
    for (index, id) in ordersAfter.ids.enumerated() where ordersBefore.find(id) == nil {
      add(id, nil, CostTerms(), (ordersAfter.shipments[index], ordersAfter.costs[index]))
    }
    addLocations(before, ordersBefore, \.before, \.shipmentsBefore)
    addLocations(after, ordersAfter, \.after, \.shipmentsAfter)
    addChannels(before, ordersBefore, \.before, \.shipmentsBefore)
    addChannels(after, ordersAfter, \.after, \.shipmentsAfter)
    channels.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func add(
    _ id: String, _ shipmentsBefore: [ExplainedShipment]?, _ costBefore: CostTerms,
    _ after: (shipments: [ExplainedShipment], cost: CostTerms)?
  ) {
    let costs = Costs(before: costBefore, after: after?.cost ?? CostTerms())
    func isSame(_ left: ExplainedShipment, _ right: ExplainedShipment) -> Bool {
      left.location.isID(right.location) && left.service.isID(right.service)
        && left.shipDate == right.shipDate
        && left.lines == right.lines
    }
    if let shipmentsBefore, let after, costs.before == costs.after,
      shipmentsBefore.elementsEqual(after.shipments, by: isSame)
    {
      return
    }
    orders.append(
      OrderDifference(
        order: id, costs: costs, shipmentsBefore: shipmentsBefore, shipmentsAfter: after?.shipments))
  }

  private mutating func addLocations(
    _ explainer: Explainer, _ orders: PlannedOrders, _ side: WritableKeyPath<Costs, CostTerms>,
    _ count: WritableKeyPath<Total, Int>
  ) {
    var rows = [IDKey: Int](positionsOf: locations.lazy.map(\.name))
    for location in explainer.scenario.locations where rows[IDKey(location.id)] == nil {
      rows[IDKey(location.id)] = locations.count
      locations.append(Total(name: location.id))
    }
    for shipment in orders.shipments.joined() {
      guard let row = rows[IDKey(shipment.location)] else { continue }
      locations[row].costs[keyPath: side] += shipment.cost
      locations[row][keyPath: count] += 1
    }
    for location in explainer.scenario.locations {
      guard let row = rows[IDKey(location.id)], locations[row][keyPath: count] > 0 else { continue }
      locations[row].costs[keyPath: side].fixed = location.fixedCost
    }
  }

  private mutating func addChannels(
    _ explainer: Explainer, _ orders: PlannedOrders, _ side: WritableKeyPath<Costs, CostTerms>,
    _ count: WritableKeyPath<Total, Int>
  ) {
    var rows = [IDKey: Int](positionsOf: channels.lazy.map(\.name))
    for (number, order) in explainer.scenario.orders.enumerated() {
      let row = rows[IDKey(order.channel)] ?? channels.count
      if row == channels.count {
        rows[IDKey(order.channel)] = row
        channels.append(Total(name: order.channel))
      }
      channels[row].costs[keyPath: side] += orders.costs[number]
      channels[row][keyPath: count] += orders.shipments[number].count
    }
  }
}

/// The orders of a plan with their shipments and costs.
private struct PlannedOrders {
  let ids: [String]
  private(set) var shipments: [[ExplainedShipment]] = []
  private(set) var costs: [CostTerms] = []
  private let numbers: [IDKey: Int]

  init(_ explainer: Explainer) {
    ids = explainer.scenario.orders.map(\.id)
    numbers = [IDKey: Int](positionsOf: ids)
    var worker = OrderWorker(explainer)
    for order in ids.indices {
      let own = worker.planned(order)
      shipments.append(own.shipments)
      costs.append(own.cost)
    }
  }

  func find(_ id: String) -> (shipments: [ExplainedShipment], cost: CostTerms)? {
    numbers[IDKey(id)].map { (shipments[$0], costs[$0]) }
  }
}
