internal import RoutingModel

extension PlanVerification {
  /// Finds the order, the location and the service of every row of shipments.csv.
  mutating func readShipments() {
    for (row, stated) in plan.shipments.enumerated() {
      if Int(shipmentIDs.intern(stated.id)) < shipmentRows.count {
        error(
          .duplicateShipment, .shipments, row: row, "shipment_id", "The id '\(stated.id)' stands twice.")
      } else {
        shipmentRows.append(row)
      }
      shipments.append(shipment(stated, row: row))
      if let shipment = shipments[row] { shipmentsOfOrder[shipment.order].append(row) }
    }
  }

  private mutating func shipment(_ stated: ShipmentRow, row: Int) -> Shipment? {
    let order = index.order(stated.order)
    let location = index.location(stated.location)
    if order == nil {
      error(.unknownOrder, .shipments, row: row, "order_id", "There is no order '\(stated.order)'.")
    }
    guard let location else {
      error(
        .unknownLocation, .shipments, row: row, "location_id", "There is no location '\(stated.location)'.")
      return nil
    }
    guard let service = index.service(stated.service, at: location) else {
      error(
        .unknownService, .shipments, row: row, "service_id",
        "Location '\(stated.location)' has no service '\(stated.service)'.")
      return nil
    }
    return order.map { Shipment(order: $0, location: location, service: service) }
  }

  /// Puts every row of lines.csv to its order line and its shipment.
  mutating func readLines() {
    for (row, stated) in plan.lines.enumerated() {
      guard let order = index.order(stated.order) else {
        error(.unknownOrder, .lines, row: row, "order_id", "There is no order '\(stated.order)'.")
        continue
      }
      guard let line = index.line(stated.line, of: order) else {
        error(
          .unknownLine, .lines, row: row, "line_id",
          "Order '\(stated.order)' has no line '\(stated.line)'.")
        continue
      }
      let ordered = scenario.orders[order].lines[line]
      if !ordered.sku.utf8.elementsEqual(stated.sku.utf8) {
        error(
          .skuDiffers, .lines, row: row, "sku", "Stated is '\(stated.sku)', ordered '\(ordered.sku)'.")
      }
      guard (1...ordered.quantity).contains(stated.quantity) else {
        error(
          .quantityOutOfRange, .lines, row: row, "quantity",
          "Stated is \(stated.quantity), ordered \(ordered.quantity).")
        continue
      }
      add(row: row, order: order, line: line)
    }
  }

  private mutating func add(row: Int, order: Int, line: Int) {
    let number = firstLine[order] + line
    let part = Part(
      row: row, quantity: plan.lines[row].quantity, destination: destination(row: row, order: order))
    let isDuplicate =
      part.destination != .unknown && parts[number].contains { $0.destination == part.destination }
    if isDuplicate {
      error(
        .duplicatePart, .lines, row: row, "shipment_id",
        "The line has a part of the same destination in another row.")
    }
    parts[number].append(part)
    // A content is at most what was ordered, however often a row stands.
    if case .shipment(let shipment) = part.destination, !isDuplicate {
      shipments[shipment]?.content.append((line, part.quantity))
    }
  }

  /// Where a row says that its part goes.
  private mutating func destination(row: Int, order: Int) -> Part.Destination {
    let stated = plan.lines[row]
    guard let id = stated.shipment else {
      if let location = stated.location {
        error(
          .locationDiffers, .lines, row: row, "location_id",
          "An unfilled part has no location, stated is '\(location)'.")
      }
      return .unfilled
    }
    if stated.reason != nil {
      error(.reasonOnShippedPart, .lines, row: row, "reason", "A part that ships has no reason.")
    }
    guard let number = shipmentIDs.find(id) else {
      error(.unknownShipment, .lines, row: row, "shipment_id", "There is no shipment '\(id)'.")
      return .unknown
    }
    let shipmentRow = shipmentRows[Int(number)]
    let shipment = plan.shipments[shipmentRow]
    if !(stated.location ?? "").utf8.elementsEqual(shipment.location.utf8) {
      error(
        .locationDiffers, .lines, row: row, "location_id",
        "Stated is '\(stated.location ?? "")', shipment '\(id)' leaves '\(shipment.location)'.")
    }
    if !stated.order.utf8.elementsEqual(shipment.order.utf8) {
      error(
        .orderDiffers, .lines, row: row, "shipment_id",
        "Shipment '\(id)' is of order '\(shipment.order)', not '\(stated.order)'.")
      return .unknown
    }
    return .shipment(row: shipmentRow)
  }
}
