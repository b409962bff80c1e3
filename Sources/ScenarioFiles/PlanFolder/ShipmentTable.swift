internal import OrderRouting

struct ShipmentTable: TableReader {
  private let id, order, location, service, zone, parcels, billableWeight, shipDate, deliveryDate,
    daysLate, shipDaysLate: Column
  private let terms: [(column: Column, path: WritableKeyPath<CostTerms, Money>)]

  init(_ columns: inout ColumnFinder) {
    id = columns.requiredKey("shipment_id")
    order = columns.requiredKey("order_id")
    location = columns.requiredKey("location_id")
    service = columns.requiredKey("service_id")
    zone = columns.required("zone")
    parcels = columns.required("parcels")
    billableWeight = columns.required("billable_weight")
    shipDate = columns.required("ship_date")
    deliveryDate = columns.required("delivery_date")
    daysLate = columns.required("days_late")
    // Plans of earlier versions do not have it.
    shipDaysLate = columns.optional("ship_days_late")
    var terms: [(column: Column, path: WritableKeyPath<CostTerms, Money>)] = []
    for term in CostTerms.named where PlanTables.shipmentColumns.contains(term.name) {
      terms.append((columns.required(term.name), term.path))
    }
    self.terms = terms
  }

  func read(_ row: inout RowReader) -> ShipmentRow {
    let missing = Day(daysSinceEpoch: 0)
    var shipment = ShipmentRow(
      id: row.id(id), order: row.id(order), location: row.id(location), service: row.id(service),
      zone: row.text(zone), parcels: row.whole(parcels) ?? 0, billableWeight: row.amount(billableWeight),
      shipDate: row.day(shipDate) ?? missing, deliveryDate: row.day(deliveryDate) ?? missing,
      daysLate: row.whole(daysLate) ?? 0, shipDaysLate: row.whole(shipDaysLate) ?? 0, terms: CostTerms())
    for term in terms { shipment.terms[keyPath: term.path] = row.signedMoney(term.column) }
    return shipment
  }
}
