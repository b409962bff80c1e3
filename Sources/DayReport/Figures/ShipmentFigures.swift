internal import Charts
internal import OrderRouting

/// Zones and weights of what ships.
struct ShipmentFigures {
  let accounts: DayAccounts

  /// Shipments by zone: numbers in their order, then names.
  var zones: (chart: Chart, table: ReportTable) {
    var groups = CostGroups()
    for shipment in accounts.plan.shipments {
      groups.add(shipment.zone.isEmpty ? "no zone" : shipment.zone, shipment.terms, count: 1)
    }
    let sorted = groups.groups.sorted { left, right in
      (Int(left.name) ?? .max, left.name) < (Int(right.name) ?? .max, right.name)
    }
    var table = ReportTable(
      id: "zones", caption: "Shipments by zone",
      columns: [
        .init("zone", "zone"), .init("shipments", "shipments", adds: true), .init("share", "share"),
        .init("cost", "cost", adds: true), .init("each", "each"),
      ], shown: 20, hasTotal: true)
    let all = accounts.plan.shipments.count
    for group in sorted {
      table.rows.append([
        .text(group.name), .count(group.count), .share(Double(group.count) / Double(max(all, 1))),
        .money(group.terms.total), .money(CostTables.mean(group.terms.total, over: group.count)),
      ])
    }
    let bins = sorted.prefix(24).map { Histogram.Bin($0.name, amount: Double($0.count)) }
    let chart = Histogram(
      title: "Zones shipped", finding: finding(sorted), horizontal: Quantity("Zone"),
      vertical: Quantity("Shipments"), bins: bins)
    return (.histogram(chart), table)
  }

  private func finding(_ groups: [CostGroups.Group]) -> String? {
    guard let near = groups.first, let far = groups.last, groups.count > 1, Int(near.name) != nil,
      Int(far.name) != nil
    else { return nil }
    func each(_ group: CostGroups.Group) -> String {
      NumberText.cents(CostTables.mean(group.terms.total, over: group.count))
    }
    return
      "A shipment to zone \(near.name) costs \(each(near)), one to zone \(far.name) \(each(far)) on average."
  }

  /// Parcels by billable weight; those of a shipment of several count with their mean.
  var weights: (chart: Chart, table: ReportTable) {
    let unit = accounts.scenario.weightUnit.rawValue
    let edges = Self.edges(accounts.plan.shipments)
    var counts = [Int](repeating: 0, count: edges.count + 1)
    var costs = [Money](repeating: .zero, count: edges.count + 1)
    for shipment in accounts.plan.shipments where shipment.parcels > 0 {
      let mean = shipment.billableWeight.millionths / Int64(shipment.parcels)
      let bin = edges.firstIndex { mean <= $0.millionths } ?? edges.count
      counts[bin] += shipment.parcels
      costs[bin] += shipment.terms.total
    }
    var table = ReportTable(
      id: "parcels-by-weight", caption: "Parcels by billable weight",
      note: "Parcels of a shipment with several count with their mean weight.",
      columns: [
        .init("up to, \(unit)", "up_to"), .init("parcels", "parcels", adds: true),
        .init("cost of their shipments", "cost", adds: true),
      ], shown: 20, hasTotal: true)
    var bins: [Histogram.Bin] = []
    for bin in counts.indices where bin < edges.count || counts[bin] > 0 {
      let name = bin < edges.count ? Self.short(edges[bin]) : "more"
      table.rows.append([.text(name), .count(counts[bin]), .money(costs[bin])])
      bins.append(.init(name, amount: Double(counts[bin])))
    }
    let several = accounts.plan.shipments.reduce(0) { $0 + ($1.parcels > 1 ? 1 : 0) }
    let finding = several > 0 ? "\(NumberText.counted(several, "shipment")) took more than one parcel." : nil
    let chart = Histogram(
      title: "Parcels by weight", finding: finding, horizontal: Quantity("Billable weight up to", unit: unit),
      vertical: Quantity("Parcels"), bins: bins)
    return (.histogram(chart), table)
  }

  /// 1, 2 and 5 times powers of ten, from the lightest parcel to the heaviest; at most ten.
  private static func edges(_ shipments: [ShipmentRow]) -> [FixedDecimal] {
    let weights = shipments.filter { $0.parcels > 0 }.map { $0.billableWeight.millionths / Int64($0.parcels) }
    guard let least = weights.min(), let most = weights.max() else { return [] }
    var edges: [Int64] = []
    var power: Int64 = 1
    while edges.last ?? 0 < most, power < Int64.max / 100 {
      for factor in [1, 2, 5] as [Int64] where edges.last ?? 0 < most {
        if power * factor * 10 > least { edges.append(power * factor) }
      }
      power *= 10
    }
    while edges.count > 1, edges[0] < least { edges.removeFirst() }
    return edges.suffix(10).map { FixedDecimal(millionths: $0) }
  }

  private static func short(_ value: FixedDecimal) -> String {
    var text = value.description
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
