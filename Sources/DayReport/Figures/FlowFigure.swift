internal import Charts
internal import Geography
internal import OrderRouting

/// From where to where shipments go.
struct FlowFigure {
  /// Flows beyond which a map is a tangle.
  private static let most = 200

  private struct Lane: Hashable {
    let location: Int
    let area: Int
  }

  private struct Sum {
    var shipments = 0
    var cost = Money.zero
  }

  private let accounts: DayAccounts
  private let areas: [Destination]
  private let lanes: [(lane: Lane, sum: Sum)]

  /// O(shipments).
  init(_ accounts: DayAccounts) {
    self.accounts = accounts
    var numbers: [Destination: Int] = [:]
    var areas: [Destination] = []
    var sums: [Lane: Int] = [:]
    var lanes: [(lane: Lane, sum: Sum)] = []
    for (row, shipment) in accounts.plan.shipments.enumerated() {
      let area = Destination(accounts.scenario.orders[accounts.orderOfShipment[row]])
      let number = numbers[area] ?? areas.count
      if number == areas.count {
        numbers[area] = number
        areas.append(area)
      }
      let lane = Lane(location: accounts.locationOfShipment[row], area: number)
      let position = sums[lane] ?? lanes.count
      if position == lanes.count {
        sums[lane] = position
        lanes.append((lane, Sum()))
      }
      lanes[position].sum.shipments += 1
      lanes[position].sum.cost += shipment.terms.total
    }
    self.areas = areas
    // The largest first, equal ones as the plan has them.
    self.lanes = lanes.enumerated().sorted { left, right in
      (right.element.sum.shipments, left.offset) < (left.element.sum.shipments, right.offset)
    }.map(\.element)
  }

  var table: ReportTable {
    var table = ReportTable(
      id: "flows", caption: "Flows",
      columns: [
        .init("from", "location_id"), .init("to", "area"), .init("shipments", "shipments", adds: true),
        .init("cost", "cost", adds: true), .init("each", "each"),
      ], shown: 10, hasTotal: true)
    for (lane, sum) in lanes {
      table.rows.append([
        .text(accounts.scenario.locations[lane.location].id), .text(areas[lane.area].name),
        .count(sum.shipments), .money(sum.cost), .money(CostTables.mean(sum.cost, over: sum.shipments)),
      ])
    }
    return table
  }

  /// `nil` where neither locations nor destinations have a place.
  var chart: Chart? {
    var targets: [FlowMap.Place] = []
    var targetOfArea = [Int?](repeating: nil, count: areas.count)
    var sums = areas.map { _ in Sum() }
    for (lane, sum) in lanes {
      sums[lane.area].shipments += sum.shipments
      sums[lane.area].cost += sum.cost
    }
    for (number, area) in areas.enumerated() {
      guard let coordinates = area.coordinates else { continue }
      targetOfArea[number] = targets.count
      targets.append(place(area.name, coordinates, sums[number], inset: area.inset))
    }
    let (origins, originOfLocation) = origins
    if targets.isEmpty || origins.isEmpty { return nil }
    var flows: [FlowMap.Flow] = []
    var drawn = 0
    for (lane, sum) in lanes.prefix(Self.most) {
      guard let from = originOfLocation[lane.location], let to = targetOfArea[lane.area] else { continue }
      flows.append(.init(from: from, to: to, amount: Double(sum.shipments), value: each(sum)))
      drawn += sum.shipments
    }
    return .flowMap(
      FlowMap(
        title: "From where to where", finding: finding(drawn: drawn), amount: Quantity("Shipments"),
        value: Quantity("Cost a shipment", unit: accounts.scenario.currency), origins: origins,
        targets: targets, flows: flows, ground: ground))
  }

  private var origins: (places: [FlowMap.Place], numbers: [Int?]) {
    var sums = accounts.scenario.locations.map { _ in Sum() }
    for (lane, sum) in lanes {
      sums[lane.location].shipments += sum.shipments
      sums[lane.location].cost += sum.cost
    }
    var places: [FlowMap.Place] = []
    var numbers = [Int?](repeating: nil, count: sums.count)
    for (number, location) in accounts.scenario.locations.enumerated() {
      let area = Destination(country: location.country, postalCode: location.postalCode, coordinates: nil)
      guard let coordinates = location.coordinates ?? area.coordinates else { continue }
      numbers[number] = places.count
      places.append(place(location.id, coordinates, sums[number], inset: area.inset))
    }
    return (places, numbers)
  }

  private func finding(drawn: Int) -> String {
    let all = accounts.plan.shipments.count
    if lanes.count <= Self.most { return "Every flow is drawn: \(NumberText.counted(lanes.count, "lane"))." }
    let share = NumberText.percent(Double(drawn) / Double(max(all, 1)), places: 0)
    return
      "Drawn are the \(Self.most) largest of \(NumberText.counted(lanes.count, "flow")), with \(share) of the "
      + "shipments; the dots are all destinations."
  }

  /// The middles of areas of the post, where US ones are served: a map without borders.
  private var ground: [ChartPoint] {
    guard areas.contains(where: { $0.name.hasPrefix("US ") && $0.inset == nil }) else { return [] }
    return USPostalAreas.bundled.areas.compactMap { area in
      let place = Destination(country: "US", postalCode: area.zip3.description, coordinates: nil)
      return place.inset == nil
        ? ChartPoint(x: area.coordinates.longitude, y: area.coordinates.latitude) : nil
    }
  }

  private func place(_ name: String, _ coordinates: Coordinates, _ sum: Sum, inset: String?) -> FlowMap.Place
  {
    FlowMap.Place(
      name, latitude: coordinates.latitude, longitude: coordinates.longitude, amount: Double(sum.shipments),
      value: each(sum), inset: inset)
  }

  private func each(_ sum: Sum) -> Double {
    CostFigures.amount(CostTables.mean(sum.cost, over: sum.shipments))
  }
}
