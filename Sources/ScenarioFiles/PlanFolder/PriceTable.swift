internal import OrderRouting

/// The rows of prices.csv. Which of the id columns has a value follows from the kind.
struct PriceTable: TableReader {
  private let kind, location, sku, service, channel, price: Column
  private var given: Set<Supply> = []

  init(_ columns: inout ColumnFinder) {
    kind = columns.requiredKey("kind")
    location = columns.requiredKey("location_id")
    sku = columns.optionalKey("sku")
    service = columns.optionalKey("service_id")
    channel = columns.optionalKey("channel")
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
    let place = row.id(location)
    // A row of a kind that is no good is left out; what else is wrong with it cannot be told.
    guard let kind: Supply.Kind = row.choice(kind) else { return .locationUnits(location: place) }
    switch kind {
    case .stock:
      checkBlank([service, channel], kind, &row)
      return .stock(location: place, sku: needed(sku, kind, &row))
    case .allocation:
      checkBlank([service], kind, &row)
      return .allocation(
        location: place, sku: needed(sku, kind, &row), channel: needed(channel, kind, &row))
    case .locationShipments:
      checkBlank([sku, service, channel], kind, &row)
      return .locationShipments(location: place)
    case .locationUnits:
      checkBlank([sku, service, channel], kind, &row)
      return .locationUnits(location: place)
    case .serviceShipments:
      checkBlank([sku, channel], kind, &row)
      return .serviceShipments(location: place, service: needed(service, kind, &row))
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
