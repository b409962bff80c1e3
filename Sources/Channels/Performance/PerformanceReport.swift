internal import OrderRouting

/// How days of orders did, by channel, location, SKU, service and day.
///
/// Each shipment's cost is divided over its lines by units, an order's split over all its lines that leave, what it
/// leaves unfilled over those that stay, and a location's opening over all that leaves from it on the plan: exactly,
/// so that the parts of every table add up to the plans' totals.
public struct PerformanceReport: Sendable {
  public private(set) var total = PerformanceRow()
  private var tables: [PerformanceDimension: [String: Part]] = [:]
  private var whole = Part()

  public init() {}

  /// Rows by their keys in ascending order; the empty key stands for what has none, as what stays unfilled has no
  /// location.
  public func rows(by dimension: PerformanceDimension) -> [(key: String, row: PerformanceRow)] {
    (tables[dimension] ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value.row) }
  }

  /// A row as it grows, with what was counted already.
  private struct Part: Sendable {
    var row = PerformanceRow()
    private var orders: Set<Int> = []
    private var shipments: Set<Int> = []

    mutating func add(_ cell: Cell) {
      if orders.insert(cell.order).inserted {
        row.orders += 1
        if cell.isSplit { row.splits += 1 }
      }
      if let shipment = cell.shipment, shipments.insert(shipment).inserted {
        row.shipments += 1
        if cell.isLate { row.late += 1 }
      }
      row.units += cell.units
      if let reason = cell.reason { row.unfilled[reason, default: 0] += cell.unfilled }
      row.sales += cell.sales
      if cell.sales == .zero { row.unpricedUnits += cell.units }
      for index in row.terms.indices { row.terms[index].millionths += Int128(cell.terms[index]) }
    }

    /// Forgets what a plan counted: its numbers are another's now.
    mutating func endPlan() {
      orders = []
      shipments = []
    }
  }

  /// A row of a plan's lines with its share of the cost.
  private struct Cell {
    var keys: [PerformanceDimension: String]
    var order: Int
    var shipment: Int?
    var isSplit = false
    var isLate = false
    var units = 0
    var unfilled = 0
    var reason: String?
    var sales = ExactAmount.zero
    var terms = [Int64](repeating: 0, count: CostTerms.named.count)
  }

  /// Adds a plan of a day. O(lines × log).
  public mutating func add(_ plan: ShippingPlan) {
    let cells = Self.cells(plan)
    for cell in cells {
      whole.add(cell)
      for (dimension, key) in cell.keys { tables[dimension, default: [:]][key, default: Part()].add(cell) }
    }
    whole.endPlan()
    for (dimension, parts) in tables { tables[dimension] = parts.mapValues(Self.ended) }
    total = whole.row
  }

  private static func ended(_ part: Part) -> Part {
    var part = part
    part.endPlan()
    return part
  }

  // MARK: Cells

  private static func cells(_ plan: ShippingPlan) -> [Cell] {
    let scenario = plan.day.scenario
    let clock = scenario.locations.first?.clock ?? .utc
    let day = scenario.asOf.local(offset: clock.offset(at: scenario.asOf)).day.description
    var numbers: [String: Int] = [:]
    for (index, order) in scenario.orders.enumerated() { numbers[order.id] = index }
    var cells: [Cell] = []
    var ofOrder: [Int: [Int]] = [:]
    var ofLocation: [String: [Int]] = [:]
    for (index, shipment) in plan.shipments.enumerated() {
      let order = numbers[shipment.order.id] ?? 0
      let first = cells.count
      for line in shipment.lines {
        var cell = Cell(
          keys: [
            .channel: shipment.order.channel, .location: shipment.row.location, .sku: line.line.sku,
            .service: shipment.row.service, .day: day,
          ], order: order, shipment: index)
        cell.isSplit = shipment.siblings > 1
        cell.isLate = shipment.row.daysLate > 0
        cell.units = line.quantity * plan.day.catalog.unitCount(line.line.sku)
        cell.sales = ExactAmount(
          millionths: Int128(line.line.unitPrice.millionths) * Int128(line.quantity))
        cells.append(cell)
      }
      let range = Array(first..<cells.count)
      ofOrder[order, default: []] += range
      ofLocation[shipment.row.location, default: []] += range
      for (term, named) in CostTerms.named.enumerated() {
        divide(shipment.row.terms[keyPath: named.path].millionths, term, over: range, &cells)
      }
    }
    addSplits(plan, numbers, ofOrder, &cells)
    for location in scenario.locations {
      guard let range = ofLocation[location.id] else { continue }
      divide(location.fixedCost.millionths, index(of: "fixed"), over: range, &cells)
    }
    addUnfilled(plan, numbers, day, ofOrder, &cells)
    return cells
  }

  private static func index(of term: String) -> Int {
    CostTerms.named.firstIndex { $0.name == term } ?? 0
  }

  private static func divide(_ amount: Int64, _ term: Int, over range: [Int], _ cells: inout [Cell]) {
    if amount == 0 || range.isEmpty { return }
    let parts = ExactAmount.divide(amount, by: range.map { max(1, cells[$0].units + cells[$0].unfilled) })
    for (index, part) in zip(range, parts) { cells[index].terms[term] += part }
  }

  private static func addSplits(
    _ plan: ShippingPlan, _ numbers: [String: Int], _ ofOrder: [Int: [Int]], _ cells: inout [Cell]
  ) {
    let penalty = plan.day.scenario.policy.splitPenalty
    var seen: Set<Int> = []
    for shipment in plan.shipments {
      let order = numbers[shipment.order.id] ?? 0
      guard seen.insert(order).inserted, let range = ofOrder[order] else { continue }
      let count = shipment.siblings + shipment.order.priorShipments - 1
      divide((penalty * count).millionths, index(of: "split"), over: range, &cells)
    }
  }

  private static func addUnfilled(
    _ plan: ShippingPlan, _ numbers: [String: Int], _ day: String, _ ofOrder: [Int: [Int]],
    _ cells: inout [Cell]
  ) {
    var parts: [Int: [PlanLineRow]] = [:]
    var order: [Int] = []
    for row in plan.unfilled {
      guard let number = numbers[row.order] else { continue }
      if parts[number] == nil { order.append(number) }
      parts[number, default: []].append(row)
    }
    for number in order {
      let owner = plan.day.scenario.orders[number]
      let rows = parts[number] ?? []
      let isSplit = Set((ofOrder[number] ?? []).compactMap { cells[$0].shipment }).count > 1
      let first = cells.count
      for row in rows {
        var cell = Cell(
          keys: [
            .channel: owner.channel, .location: "", .sku: row.sku, .service: "", .day: day,
          ], order: number, shipment: nil)
        cell.unfilled = row.quantity
        cell.isSplit = isSplit
        cell.reason = row.reason?.rawValue ?? "unknown"
        cells.append(cell)
      }
      let cost = unfilledCost(owner, rows, plan.day.scenario.policy)
      divide(cost, index(of: "unfilled"), over: Array(first..<cells.count), &cells)
    }
  }

  /// priority × (a penalty an order + a penalty and a share of its price a unit), rounded once.
  private static func unfilledCost(_ order: Order, _ rows: [PlanLineRow], _ policy: Policy) -> Int64 {
    let million: Int128 = 1_000_000
    var trillionths = Int128(policy.unfilledOrderPenalty.millionths) * million
    for row in rows {
      let price = order.lines.first { $0.id == row.line }?.unitPrice ?? 0
      let unit =
        Int128(policy.unfilledUnitPenalty.millionths) * million
        + Int128(policy.unfilledValueRate.millionths) * Int128(price.millionths)
      trillionths += unit * Int128(row.quantity)
    }
    // Twelve places times six are eighteen: rounded half away from zero to six.
    let product = trillionths * Int128(order.priority.millionths)
    let divisor = million * million
    let half = divisor / 2
    return Int64(product >= 0 ? (product + half) / divisor : -((-product + half) / divisor))
  }
}
