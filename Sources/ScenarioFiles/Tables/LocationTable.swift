internal import OrderRouting

struct LocationTable: TableReader {
  private let id, name, kind, country, postalCode, latitude, longitude, timeZone: Column
  private let cutoff, workingDays, handlingDays, maxShipments, maxUnits: Column
  private let costPerShipment, costPerLine, costPerUnit, fixedCost, excludedTags: Column
  private var clocks: TimeZoneClocks

  init(_ columns: inout ColumnFinder, asOf: Instant) {
    id = columns.requiredKey("location_id")
    name = columns.optional("name")
    kind = columns.required("kind")
    country = columns.required("country")
    postalCode = columns.optional("postal_code")
    latitude = columns.optional("latitude")
    longitude = columns.optional("longitude")
    timeZone = columns.optional("time_zone")
    cutoff = columns.optional("cutoff")
    workingDays = columns.optional("working_days")
    handlingDays = columns.optional("handling_days")
    maxShipments = columns.optional("max_shipments")
    maxUnits = columns.optional("max_units")
    costPerShipment = columns.optional("cost_per_shipment")
    costPerLine = columns.optional("cost_per_line")
    costPerUnit = columns.optional("cost_per_unit")
    fixedCost = columns.optional("fixed_cost")
    excludedTags = columns.optional("excluded_tags")
    clocks = TimeZoneClocks(at: asOf)
  }

  mutating func read(_ row: inout RowReader) -> Location {
    var location = Location(
      id: row.id(id), kind: row.choice(kind) ?? .warehouse, country: row.country(country))
    location.name = row.text(name)
    location.postalCode = row.postalCode(postalCode)
    location.coordinates = row.coordinates(latitude, longitude)
    location.clock = clock(&row)
    location.cutoff = row.timeOfDay(cutoff)
    location.workingDays = row.weekdays(workingDays) ?? .mondayToFriday
    location.handlingDays = row.whole(handlingDays) ?? 0
    location.maxShipments = row.whole(maxShipments)
    location.maxUnits = row.whole(maxUnits)
    location.costPerShipment = row.money(costPerShipment)
    location.costPerLine = row.money(costPerLine)
    location.costPerUnit = row.money(costPerUnit)
    location.fixedCost = row.money(fixedCost)
    location.excludedTags = row.tags(excludedTags)
    return location
  }

  private mutating func clock(_ row: inout RowReader) -> LocalClock {
    let name = row.text(timeZone)
    if name.isEmpty { return .utc }
    if let clock = clocks.clock(of: name) { return clock }
    row.fail(
      timeZone, "expected an IANA time zone such as America/New_York",
      suggestion: NearestName.suggestion(for: name, among: TimeZoneClocks.names))
    return .utc
  }
}
