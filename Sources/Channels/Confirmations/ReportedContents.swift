internal import OrderRouting
internal import ScenarioFiles

/// Finds what a report speaks of among the shipments of a plan.
struct ReportedContents {
  private let plan: ShippingPlan
  private var references: [String: [String]] = [:]
  private var ofOrder: [String: [PlannedShipment]] = [:]
  /// Orders of the day by the id that their channel gives them.
  private var calledByChannel: [String: [String]] = [:]
  /// By item the sizes of the packs that centres have of it, and of how many SKUs.
  private let packs: [String: [Int: Int]]

  /// Units of an item of a shipment's line.
  struct Part: Hashable {
    /// Among the shipment's lines, and among what is in the line.
    var line: Int
    var item: Int
    /// `nil`: all that is left.
    var units: Int?
  }

  init(_ plan: ShippingPlan) {
    self.plan = plan
    packs = plan.day.centrePacks.values.reduce(into: [:]) { packs, items in
      for (sku, listings) in items {
        for listing in listings { packs[sku, default: [:]][listing.pack, default: 0] += 1 }
      }
    }
    for shipment in plan.shipments {
      let names: Set<String> = [
        shipment.row.id, shipment.reference, ShipmentReferences.amazon(shipment),
        ShipmentReferences.walmart(shipment), ShipmentReferences.x12(shipment),
      ]
      for name in names { references[name, default: []].append(shipment.row.id) }
      ofOrder[shipment.order.id, default: []].append(shipment)
    }
    for order in plan.day.scenario.orders {
      guard let line = order.lines.first else { continue }
      calledByChannel[plan.day.source(order, line).order, default: []].append(order.id)
    }
  }

  /// The shipment that a parcel is of.
  func shipment(of parcel: ReportedParcel) throws(DocumentProblem) -> PlannedShipment {
    switch parcel.key {
    case .shipment(let id):
      if let shipment = plan.shipment(id) { return shipment }
      throw DocumentProblem(
        order: "", field: "shipment_id", value: id, "the plan has no such shipment",
        remedy: NearestName.suggestion(for: id, among: plan.shipments.prefix(10_000).map(\.row.id)))
    case .reference(let id):
      if let known = references[id], known.count == 1, let shipment = plan.shipment(known[0]) {
        return shipment
      }
      return try shipment(ofOrder: id, parcel)
    case .order(let id): return try shipment(ofOrder: id, parcel)
    }
  }

  private func shipment(ofOrder id: String, _ parcel: ReportedParcel) throws(DocumentProblem)
    -> PlannedShipment
  {
    let orders = plan.day.order(id) != nil ? [id] : calledByChannel[id] ?? []
    let all = orders.flatMap { ofOrder[$0] ?? [] }
    if orders.count == 1, all.count == 1 { return all[0] }
    let holding = all.filter { shipment in
      !parcel.lines.isEmpty && parcel.lines.allSatisfy { !parts($0, shipment).isEmpty }
    }
    if orders.count == 1, holding.count == 1 { return holding[0] }
    let names = all.map(\.row.id).joined(separator: ", ")
    throw DocumentProblem(
      order: id, field: "order_id", value: id,
      all.isEmpty
        ? "the plan ships nothing of this order, or knows none of this id"
        : "expected which of the shipments \(names) it is of",
      remedy: all.isEmpty ? "Maybe the parcel is of another day's plan." : "Give the parcel's shipment_id.")
  }

  /// The parts of a shipment that a reported line may mean, all of one line where the line itself is counted.
  func parts(_ reported: ReportedParcel.Line, _ shipment: PlannedShipment) -> [Part] {
    let units = reported.quantity == 0 ? nil : reported.quantity
    var found: [Part] = []
    for (index, line) in shipment.lines.enumerated() {
      if reported.line.isEmpty {
        if line.line.sku == reported.sku || line.source.sku == reported.sku {
          found += whole(line, index, units)
        } else if let item = line.items.firstIndex(where: { $0.sku == reported.sku }) {
          found.append(Part(line: index, item: item, units: units))
        }
        continue
      }
      let isIt =
        line.line.id == reported.line || line.source.line == reported.line
        || String(line.line.id.prefix(30)) == reported.line
      if isIt {
        let item = line.isKit ? line.items.firstIndex { $0.sku == reported.sku } : nil
        found += item.map { [Part(line: index, item: $0, units: units)] } ?? whole(line, index, units)
      } else if let item = line.items.indices.first(where: {
        ShipmentReferences.item(line, at: $0) == reported.line
      }) {
        found.append(Part(line: index, item: item, units: units))
      } else if let (item, pack) = packed(reported.line, line) {
        found.append(Part(line: index, item: item, units: units.map { $0 * pack }))
      }
    }
    return found
  }

  /// The item of a line that a centre was asked for in packs under an id, and the units in one.
  private func packed(_ id: String, _ line: PlannedShipment.Line) -> (item: Int, pack: Int)? {
    for (index, item) in line.items.enumerated() {
      for (pack, copies) in packs[item.sku] ?? [:] {
        for copy in 1...copies
        where ShipmentReferences.item(line, at: index, pack: pack, copy: copy) == id {
          return (index, pack)
        }
      }
    }
    return nil
  }

  private func whole(_ line: PlannedShipment.Line, _ index: Int, _ units: Int?) -> [Part] {
    line.items.indices.map { item in
      Part(line: index, item: item, units: units.map { $0 * line.items[item].units })
    }
  }
}
