internal import OrderRouting

/// The columns of orders.csv, and how a row's cells become those of its order.
struct OrderColumns {
  /// The columns that each line has for itself.
  static let ofLines = ["line_id", "sku", "quantity", "unit_price"]

  let id, line, sku, quantity, unitPrice: Column
  let channel, country, postalCode, addressType, latitude, longitude, placedAt: Column
  let shipBy, deliverBy, late, priority, priorShipments, maxShipments, splitLines, completeOnly: Column
  let locations, excludedLocations, services: Column

  init(_ columns: inout ColumnFinder) {
    id = columns.requiredKey("order_id")
    line = columns.optional("line_id")
    sku = columns.required("sku")
    quantity = columns.required("quantity")
    unitPrice = columns.optional("unit_price")
    channel = columns.optional("channel")
    country = columns.requiredSomewhere("country")
    postalCode = columns.optional("postal_code")
    addressType = columns.optional("address_type")
    latitude = columns.optional("latitude")
    longitude = columns.optional("longitude")
    placedAt = columns.optional("placed_at")
    shipBy = columns.optional("ship_by")
    deliverBy = columns.optional("deliver_by")
    late = columns.optional("late")
    priority = columns.optional("priority")
    priorShipments = columns.optional("prior_shipments")
    maxShipments = columns.optional("max_shipments")
    splitLines = columns.optional("split_lines")
    completeOnly = columns.optional("complete_only")
    locations = columns.optional("location_ids")
    excludedLocations = columns.optional("excluded_location_ids")
    services = columns.optional("service_ids")
  }

  /// The row's own line, the `position`-th of its order.
  func readLine(_ row: inout RowReader, position: Int) -> OrderLine {
    let id = row.optionalID(line) ?? String(position)
    return OrderLine(
      id: id, sku: row.id(sku), quantity: row.whole(quantity, atLeast: 1) ?? 1,
      unitPrice: row.money(unitPrice))
  }

  /// Takes over what the row says of its order; what earlier rows said must mean the same.
  func read(_ row: inout RowReader, into order: inout Order, _ facts: inout OrderFacts) {
    facts.given.merge(
      0, channel, row.optionalID(channel), into: &order.channel, &row, by: CellNormalisation.same)
    readDestination(&row, into: &order, &facts)
    readDates(&row, into: &order, &facts)
    facts.given.merge(7, priority, row.decimal(priority), into: &order.priority, &row, by: ==)
    facts.given.merge(8, priorShipments, row.whole(priorShipments), into: &order.priorShipments, &row, by: ==)
    facts.given.mergeOptional(
      9, maxShipments, row.whole(maxShipments), into: &order.maxShipments, &row, by: ==)
    facts.given.mergeOptional(10, splitLines, row.boolean(splitLines), into: &order.splitLines, &row, by: ==)
    facts.given.mergeOptional(
      11, completeOnly, row.boolean(completeOnly), into: &order.completeOnly, &row, by: ==)
    readPlaces(&row, into: &order, &facts)
  }

  private func readDates(_ row: inout RowReader, into order: inout Order, _ facts: inout OrderFacts) {
    facts.given.mergeOptional(5, placedAt, row.instant(placedAt), into: &order.placedAt, &row, by: ==)
    facts.given.mergeOptional(14, shipBy, row.day(shipBy), into: &order.shipBy, &row, by: ==)
    facts.given.mergeOptional(6, deliverBy, row.day(deliverBy), into: &order.deliverBy, &row, by: ==)
    facts.given.mergeOptional(15, late, row.choice(late), into: &order.late, &row, by: ==)
  }

  private func readPlaces(_ row: inout RowReader, into order: inout Order, _ facts: inout OrderFacts) {
    facts.given.mergeOptional(
      12, locations, row.ids(locations), into: &order.locations, &row, by: CellNormalisation.sameParts)
    facts.given.mergeOptional(
      16, excludedLocations, row.ids(excludedLocations), into: &order.excludedLocations, &row,
      by: CellNormalisation.sameParts)
    facts.given.mergeOptional(
      13, services, row.ids(services), into: &order.services, &row, by: CellNormalisation.sameParts)
  }

  private func readDestination(_ row: inout RowReader, into order: inout Order, _ facts: inout OrderFacts) {
    let country = row.optionalID(country).map { CellNormalisation.country($0) }
    facts.given.merge(1, self.country, country, into: &order.country, &row, by: CellNormalisation.same)
    if country == nil, !row.isBlank(self.country) { facts.hasBadCountry = true }
    let code = row.isBlank(postalCode) ? nil : row.postalCode(postalCode)
    facts.given.merge(2, postalCode, code, into: &order.postalCode, &row, by: CellNormalisation.same)
    facts.given.mergeOptional(
      17, addressType, row.choice(addressType), into: &order.addressType, &row, by: ==)
    facts.given.mergeOptional(
      3, latitude, row.degrees(latitude, limit: 90), into: &facts.latitude, &row, by: ==)
    facts.given.mergeOptional(
      4, longitude, row.degrees(longitude, limit: 180), into: &facts.longitude, &row, by: ==)
  }
}
