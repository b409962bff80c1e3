public import OrderRouting
internal import ScenarioFiles

/// The shipments of a plan, joined with the day that it is of.
public struct ShippingPlan: Sendable {
  public let day: ImportedDay
  let shipments: [PlannedShipment]
  /// Parts of lines that no shipment holds.
  let unfilled: [PlanLineRow]
  /// Of the shipments and their lines.
  let digest: String
  private let index: [String: Int]

  /// Joins them. O(rows).
  ///
  /// - Throws: ``InvalidFiles`` where the plan speaks of what the day does not have, with every such row.
  public init(_ day: ImportedDay, _ document: PlanDocument) throws(InvalidFiles) {
    var rows = PlanRows(day)
    for row in document.shipments { rows.add(row) }
    for row in document.lines { rows.add(row) }
    rows.finish()
    if !rows.diagnostics.isEmpty { throw InvalidFiles(diagnostics: rows.diagnostics) }
    self.day = day
    shipments = rows.shipments
    unfilled = rows.unfilled
    index = rows.index
    let text = document.shipments.map { "\($0.id)\t\($0.order)\t\($0.location)\t\($0.service)" }
    let lines = document.lines.map {
      "\($0.shipment ?? "")\t\($0.order)\t\($0.line)\t\($0.sku)\t\($0.quantity)"
    }
    digest = Digest.sha256(Array((text + lines).joined(separator: "\n").utf8))
  }

  func shipment(_ id: String) -> PlannedShipment? { index[id].map { shipments[$0] } }
}

/// The rows of a plan as they are joined with its day.
private struct PlanRows {
  private let day: ImportedDay
  private(set) var shipments: [PlannedShipment] = []
  private(set) var unfilled: [PlanLineRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var index: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  init(_ day: ImportedDay) { self.day = day }

  private mutating func fail(_ file: String, _ field: String, _ value: String) {
    diagnostics.append(
      Diagnostic(
        .error, file: file, field: field, value: value, message: "the day has none of this id",
        suggestion: "Maybe the plan is of another day: plan this one again."))
  }

  mutating func add(_ row: ShipmentRow) {
    guard let order = day.order(row.order) else { return fail("shipments.csv", "order_id", row.order) }
    guard day.location(row.location) != nil else {
      return fail("shipments.csv", "location_id", row.location)
    }
    counts[row.order, default: 0] += 1
    index[row.id] = shipments.count
    shipments.append(
      PlannedShipment(
        row: row, order: order, number: order.priorShipments + (counts[row.order] ?? 0), siblings: 1,
        lines: []))
  }

  mutating func add(_ row: PlanLineRow) {
    guard let id = row.shipment else {
      unfilled.append(row)
      return
    }
    guard let index = index[id] else { return fail("lines.csv", "shipment_id", id) }
    let order = shipments[index].order
    guard row.order == order.id, let line = order.lines.first(where: { $0.id == row.line }) else {
      return fail("lines.csv", "line_id", row.line)
    }
    shipments[index].lines.append(
      PlannedShipment.Line(
        line: line, quantity: row.quantity, source: day.source(order, line),
        items: day.catalog.items(in: line.sku)))
  }

  mutating func finish() {
    for index in shipments.indices { shipments[index].siblings = counts[shipments[index].order.id] ?? 1 }
  }
}
