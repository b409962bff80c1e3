internal import OrderRouting
internal import ScenarioFiles

extension ConfirmationRun {
  /// What of the parcel is new; empty where all of it was confirmed before.
  func newEntries(
    _ reported: ReportedParcel, _ shipment: PlannedShipment
  ) throws(DocumentProblem) -> [ConfirmationLedger.Entry] {
    let earlier = outcome.ledger.parcels(of: shipment.order.id)
    let same = earlier.filter { $0.tracking == reported.tracking }
    let left = left(of: shipment)
    var wanted = left.map { $0.map { _ in 0 } }
    if reported.lines.isEmpty {
      if !same.isEmpty { return [] }
      wanted = left
      if left.allSatisfy({ $0.allSatisfy { $0 == 0 } }) {
        throw DocumentProblem(
          order: shipment.order.id, field: "shipment_id", value: shipment.row.id,
          "nothing of the shipment is left for this parcel",
          remedy: earlier.contains(where: { $0.entries.contains { $0.plan != plan.digest } })
            ? "Parcels of another plan were confirmed for the order; confirm what that plan shipped with that plan, and import the channel's newest report before the order is planned again."
            : "Say what is in each of its parcels, by line_id and quantity.")
      }
    } else {
      for line in reported.lines { try take(line, shipment, left, &wanted) }
      // The same parcel reported again: only what is more than before.
      for entry in same.flatMap(\.entries) {
        guard let (line, item) = position(entry, shipment) else { continue }
        wanted[line][item] = max(0, wanted[line][item] - entry.units)
      }
    }
    return try entries(wanted, left, reported, shipment)
  }

  /// What was confirmed of the units that the day has of an order: on the day, or before it without its import
  /// knowing.
  func confirmed(_ order: Order) -> [ConfirmationLedger.Entry] {
    let ledger = outcome.ledger
    var entries = ledger.parcels(of: order.id).flatMap(\.entries).filter { $0.scenario == plan.day.digest }
    for line in order.lines {
      for item in plan.day.catalog.items(in: line.sku) {
        let units = ledger.unknownUnits(
          order: order.id, line: line.id, sku: item.sku, ofLine: item.units * line.quantity,
          scenario: plan.day.digest)
        if units == 0 { continue }
        entries.append(
          ConfirmationLedger.Entry(
            scenario: plan.day.digest, plan: "", shipment: "", order: order.id, line: line.id, sku: item.sku,
            units: units, ofLine: nil, tracking: ""))
      }
    }
    return entries
  }

  /// What the shipment has left, of the order's units that are left: those of another plan of the day are gone too.
  private func left(of shipment: PlannedShipment) -> [[Int]] {
    var left = shipment.lines.map { line in line.items.map { $0.units * line.quantity } }
    var ofOrder = shipment.lines.map { line in line.items.map { $0.units * line.line.quantity } }
    for entry in confirmed(shipment.order) {
      guard let (line, item) = position(entry, shipment) else { continue }
      ofOrder[line][item] -= entry.units
      if entry.plan == plan.digest, entry.shipment == shipment.row.id { left[line][item] -= entry.units }
    }
    return zip(left, ofOrder).map { zip($0, $1).map { min($0, $1) } }
  }

  private func position(_ entry: ConfirmationLedger.Entry, _ shipment: PlannedShipment) -> (Int, Int)? {
    for (index, line) in shipment.lines.enumerated() where line.line.id == entry.line {
      if let item = line.items.firstIndex(where: { $0.sku == entry.sku }) { return (index, item) }
    }
    return nil
  }

  /// Adds a reported line to what is wanted of the shipment; what may mean several lines goes to those with room.
  private func take(
    _ reported: ReportedParcel.Line, _ shipment: PlannedShipment, _ left: [[Int]], _ wanted: inout [[Int]]
  ) throws(DocumentProblem) {
    let parts = contents.parts(reported, shipment)
    guard let first = parts.first else {
      let name = reported.line.isEmpty ? reported.sku : reported.line
      throw DocumentProblem(
        order: shipment.order.id, field: reported.line.isEmpty ? "sku" : "line_id", value: name,
        "shipment \(shipment.row.id) holds no such line",
        remedy: NearestName.suggestion(for: name, among: shipment.lines.map(\.line.id)))
    }
    let isOneLine = parts.allSatisfy { $0.line == first.line }
    if isOneLine {
      for part in parts { wanted[part.line][part.item] += part.units ?? left[part.line][part.item] }
      return
    }
    var rest = reported.quantity
    for part in parts {
      let room = max(0, left[part.line][part.item] - wanted[part.line][part.item])
      let units = part.units == nil ? room : min(rest, room)
      wanted[part.line][part.item] += units
      rest -= units
    }
    // More than is there is told by the line that it is too much for.
    if rest > 0, part(parts) != nil { wanted[first.line][first.item] += rest }
  }

  private func part(_ parts: [ReportedContents.Part]) -> ReportedContents.Part? {
    parts.first { $0.units != nil }
  }

  private func entries(
    _ wanted: [[Int]], _ left: [[Int]], _ reported: ReportedParcel, _ shipment: PlannedShipment
  ) throws(DocumentProblem) -> [ConfirmationLedger.Entry] {
    var entries: [ConfirmationLedger.Entry] = []
    for (index, line) in shipment.lines.enumerated() {
      for (item, content) in line.items.enumerated() where wanted[index][item] > 0 {
        if wanted[index][item] > left[index][item] {
          throw DocumentProblem(
            order: shipment.order.id, field: "quantity", value: String(wanted[index][item]),
            "line \(line.line.id) has \(max(0, left[index][item])) units of \(content.sku) left in shipment \(shipment.row.id)",
            remedy: "Confirm no more than the plan ships; maybe the parcel is of another shipment.")
        }
        entries.append(
          ConfirmationLedger.Entry(
            scenario: plan.day.digest, plan: plan.digest, shipment: shipment.row.id, order: shipment.order.id,
            line: line.line.id, sku: content.sku, units: wanted[index][item],
            ofLine: content.units * line.line.quantity, tracking: reported.tracking))
      }
    }
    return entries
  }
}
