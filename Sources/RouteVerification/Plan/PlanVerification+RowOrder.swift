internal import RoutingModel

extension PlanVerification {
  /// Rows in the order of the model and shipments numbered S1, S2, …; one warning for each that is not so.
  mutating func checkRowOrder() {
    if let row = firstMisplacedShipment() {
      warning(
        .rowOrder, .shipments, row: row, "shipment_id",
        "Shipments stand by order, then location, service, ship date and first line; this row comes too late."
      )
    }
    if let row = plan.shipments.indices.first(where: { plan.shipments[$0].id != "S\($0 + 1)" }) {
      warning(
        .shipmentNumbering, .shipments, row: row, "shipment_id",
        "Stated is '\(plan.shipments[row].id)', expected 'S\(row + 1)'.")
    }
    if let row = firstMisplacedLine() {
      warning(
        .rowOrder, .lines, row: row, "line_id",
        "Lines stand by order, then line, then shipment, unfilled parts last; this row comes too late.")
    }
  }

  private func firstMisplacedShipment() -> Int? {
    var previous: (shipment: Shipment, shipDate: Day)?
    for (row, shipment) in shipments.enumerated() {
      guard let shipment else { continue }
      let place = (shipment: shipment, shipDate: plan.shipments[row].shipDate)
      if let previous, precedes(place, previous) { return row }
      previous = place
    }
    return nil
  }

  private func precedes(
    _ left: (shipment: Shipment, shipDate: Day), _ right: (shipment: Shipment, shipDate: Day)
  ) -> Bool {
    let (first, second) = (left.shipment, right.shipment)
    if first.order != second.order { return first.order < second.order }
    if first.location != second.location { return first.location < second.location }
    let services = (scenario.services[first.service].id.utf8, scenario.services[second.service].id.utf8)
    if !services.0.elementsEqual(services.1) { return services.0.lexicographicallyPrecedes(services.1) }
    if left.shipDate != right.shipDate { return left.shipDate < right.shipDate }
    return firstLine(of: first) < firstLine(of: second)
  }

  private func firstLine(of shipment: Shipment) -> Int {
    shipment.content.reduce(Int.max) { min($0, $1.line) }
  }

  private func firstMisplacedLine() -> Int? {
    var positions = Array(repeating: (line: -1, shipment: -1), count: plan.lines.count)
    for (line, parts) in parts.enumerated() {
      for part in parts {
        if case .shipment(let row) = part.destination { positions[part.row] = (line, row) }
        if case .unfilled = part.destination { positions[part.row] = (line, Int.max) }
      }
    }
    var previous = (line: -1, shipment: -1)
    for (row, position) in positions.enumerated() where position.line >= 0 {
      if position < previous { return row }
      previous = position
    }
    return nil
  }
}
