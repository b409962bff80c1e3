internal import OrderRouting

/// Costs of a plan by a name that shipments or orders have, in the order in which the names came.
struct CostGroups {
  struct Group {
    let name: String
    var terms = CostTerms()
    /// Shipments, or orders, as they were added.
    var count = 0
    /// Units that ship; kits count as one.
    var units = 0
  }

  private(set) var groups: [Group] = []
  private var numbers: [IDKey: Int] = [:]

  mutating func add(_ name: String, _ terms: CostTerms, count: Int = 0, units: Int = 0) {
    let number = numbers[IDKey(name)] ?? groups.count
    if number == groups.count {
      numbers[IDKey(name)] = number
      groups.append(Group(name: name))
    }
    groups[number].terms += terms
    groups[number].count += count
    groups[number].units += units
  }

  /// The dearest first, equal ones as they came. O(n log n).
  var ranked: [Group] {
    groups.enumerated().sorted { left, right in
      (right.element.terms.total, left.offset) < (left.element.terms.total, right.offset)
    }.map(\.element)
  }
}

extension CostGroups {
  /// What belongs to orders and not to a place or a service: splits and what is not shipped.
  static let ofOrders = "not by shipment: splits, unfilled"

  static func byLocation(_ accounts: DayAccounts) -> CostGroups {
    var groups = CostGroups()
    let names = accounts.scenario.locations.map(\.id)
    accounts.addShipments(to: &groups) { row in names[accounts.locationOfShipment[row]] }
    for (location, opening) in accounts.openings.enumerated() where opening != .zero {
      var terms = CostTerms()
      terms.fixed = opening
      groups.add(names[location], terms)
    }
    accounts.addRest(to: &groups)
    return groups
  }

  static func byService(_ accounts: DayAccounts) -> CostGroups {
    var groups = CostGroups()
    accounts.addShipments(to: &groups) { accounts.plan.shipments[$0].service }
    accounts.addRest(to: &groups)
    var opened = CostTerms()
    for opening in accounts.openings { opened.fixed += opening }
    if opened.fixed != .zero { groups.add("opening of locations", opened) }
    return groups
  }

  static func byChannel(_ accounts: DayAccounts) -> CostGroups {
    var groups = CostGroups()
    for (number, order) in accounts.scenario.orders.enumerated() {
      let units = order.lines.reduce(0) { $0 + $1.quantity } - accounts.unfilled(of: number)
      groups.add(
        order.channel.isEmpty ? "no channel" : order.channel, accounts.orders[number], count: 1, units: units)
    }
    var opened = CostTerms()
    for opening in accounts.openings { opened.fixed += opening }
    if opened.fixed != .zero { groups.add("opening of locations", opened) }
    return groups
  }
}

extension DayAccounts {
  fileprivate func addShipments(to groups: inout CostGroups, _ name: (Int) -> String) {
    let units = unitsOfShipments
    for (row, shipment) in plan.shipments.enumerated() {
      groups.add(name(row), shipment.terms, count: 1, units: units[row])
    }
  }

  fileprivate func addRest(to groups: inout CostGroups) {
    var rest = CostTerms()
    rest.split = terms.split
    rest.unfilled = terms.unfilled
    if rest.total != .zero { groups.add(CostGroups.ofOrders, rest) }
  }

  /// By row of the shipments; kits count as one.
  private var unitsOfShipments: [Int] {
    var units = [Int](repeating: 0, count: plan.shipments.count)
    let numbers = Dictionary(zip(plan.shipments.map(\.id), plan.shipments.indices)) { first, _ in first }
    for line in plan.lines {
      if let number = line.shipment.flatMap({ numbers[$0] }) { units[number] += line.quantity }
    }
    return units
  }
}
