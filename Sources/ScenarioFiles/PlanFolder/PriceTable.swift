internal import OrderRouting

/// The rows of prices.csv. Which of the id columns has a value follows from the kind.
struct PriceTable: TableReader {
  private let kind, location, sku, service, channel, carrier, shipDate, price: Column
  private var given: Set<Supply> = []

  init(_ columns: inout ColumnFinder) {
    kind = columns.requiredKey("kind")
    location = columns.optionalKey("location_id")
    sku = columns.optionalKey("sku")
    service = columns.optionalKey("service_id")
    channel = columns.optionalKey("channel")
    carrier = columns.optionalKey("carrier")
    shipDate = columns.optionalKey("ship_date")
    price = columns.required("price")
  }

  mutating func read(_ row: inout RowReader) -> SupplyPrice {
    let supply = supply(&row)
    if row.isUsable, !given.insert(supply).inserted {
      row.fail(kind, "expected each supply once", suggestion: "Delete the row, or the one before it.")
    }
    return SupplyPrice(supply, price: row.money(price))
  }

  private func supply(_ row: inout RowReader) -> Supply {
    // A row of a kind that is no good is left out; what else is wrong with it cannot be told.
    guard let kind: Supply.Kind = row.choice(kind) else {
      return .carrierShipments(carrier: RowReader.placeholder)
    }
    checkBlank(columns(otherThanOf: kind), kind, &row)
    let day = row.day(shipDate)
    switch kind {
    case .stock:
      return .stock(location: needed(location, kind, &row), sku: needed(sku, kind, &row))
    case .allocation:
      return .allocation(
        location: needed(location, kind, &row), sku: needed(sku, kind, &row),
        channel: needed(channel, kind, &row))
    case .locationShipments:
      return .locationShipments(location: needed(location, kind, &row), shipDate: day)
    case .locationUnits:
      return .locationUnits(location: needed(location, kind, &row), shipDate: day)
    case .serviceShipments:
      return .serviceShipments(
        location: needed(location, kind, &row), service: needed(service, kind, &row), shipDate: day)
    case .carrierShipments:
      return .carrierShipments(carrier: needed(carrier, kind, &row), shipDate: day)
    }
  }

  /// The columns that are blank in rows of a kind.
  private func columns(otherThanOf kind: Supply.Kind) -> [Column] {
    switch kind {
    case .stock: [service, channel, carrier, shipDate]
    case .allocation: [service, carrier, shipDate]
    case .locationShipments, .locationUnits: [sku, service, channel, carrier]
    case .serviceShipments: [sku, channel, carrier]
    case .carrierShipments: [location, sku, service, channel]
    }
  }

  private func needed(_ column: Column, _ kind: Supply.Kind, _ row: inout RowReader) -> String {
    if row.value(column) == nil {
      row.fail(column, "expected a value in a row of the kind \(kind.rawValue)")
      return RowReader.placeholder
    }
    return row.id(column)
  }

  private func checkBlank(_ columns: [Column], _ kind: Supply.Kind, _ row: inout RowReader) {
    for column in columns where row.value(column) != nil {
      row.fail(column, "expected a blank cell in a row of the kind \(kind.rawValue)")
    }
  }
}
