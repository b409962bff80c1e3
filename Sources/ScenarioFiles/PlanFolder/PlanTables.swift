internal import OrderRouting

/// The columns of a plan's tables, in the order that they are written.
enum PlanTables {
  static let shipments = "shipments.csv"
  static let lines = "lines.csv"
  static let prices = "prices.csv"
  static let summary = "plan.json"

  static let shipmentColumns = [
    "shipment_id", "order_id", "location_id", "service_id", "zone", "parcels", "billable_weight",
    "ship_date", "delivery_date", "days_late", "ship_days_late", "postage", "fees", "channel_surcharge",
    "handling", "stock_value", "lateness",
  ]
  static let lineColumns = [
    "order_id", "line_id", "sku", "quantity", "shipment_id", "location_id", "reason",
  ]
  /// Behind these stands `ship_date` where limits hold for each.
  static let priceColumns = ["kind", "location_id", "sku", "service_id", "channel", "carrier", "price"]

  static func text(_ rows: [ShipmentRow], threads: Int = 1) -> [UInt8] {
    text(rows, header: shipmentColumns, threads: threads) { row, table in
      table.cell(row.id)
      table.cell(row.order)
      table.cell(row.location)
      table.cell(row.service)
      table.cell(row.zone)
      table.cell(row.parcels)
      table.cell(row.billableWeight)
      table.cell(row.shipDate)
      table.cell(row.deliveryDate)
      table.cell(row.daysLate)
      table.cell(row.shipDaysLate)
      table.cell(row.terms.postage)
      table.cell(row.terms.fees)
      table.cell(row.terms.channelSurcharge)
      table.cell(row.terms.handling)
      table.cell(row.terms.stockValue)
      table.cell(row.terms.lateness)
      table.endRow()
    }
  }

  static func text(_ rows: [PlanLineRow], threads: Int = 1) -> [UInt8] {
    text(rows, header: lineColumns, threads: threads) { row, table in
      table.cell(row.order)
      table.cell(row.line)
      table.cell(row.sku)
      table.cell(row.quantity)
      table.cell(row.shipment ?? "")
      table.cell(row.location ?? "")
      table.cell(row.reason?.rawValue ?? "")
      table.endRow()
    }
  }

  /// - Parameter limitsPer: what the scenario's limits hold for.
  static func text(_ rows: [SupplyPrice], limitsPer: LimitPeriod, threads: Int = 1) -> [UInt8] {
    let header = limitsPer == .plan ? priceColumns : priceColumns + ["ship_date"]
    return text(rows, header: header, threads: threads) { row, table in
      table.cell(row.supply.kind.rawValue)
      table.cell(row.supply.location ?? "")
      table.cell(row.supply.sku ?? "")
      table.cell(row.supply.service ?? "")
      table.cell(row.supply.channel ?? "")
      table.cell(row.supply.carrier ?? "")
      table.cell(row.price)
      if limitsPer == .shipDate { table.cell(row.supply.shipDate?.description ?? "") }
      table.endRow()
    }
  }

  /// The rows in pieces, side by side, each written by `body`.
  private static func text<Row: Sendable>(
    _ rows: [Row], header: [String], threads: Int, _ body: @Sendable (Row, inout CSVWriter) -> Void
  ) -> [UInt8] {
    let ranges = Parallel.ranges(rows.count, atLeast: 1024)
    let parts = Parallel.map(
      ranges.count, threads: threads, {},
      body: { index, _ in
        var part = CSVWriter()
        for row in rows[ranges[index]] { body(row, &part) }
        return part.bytes
      })
    var text = CSVWriter(header: header).bytes
    text.reserveCapacity(parts.reduce(text.count) { $0 + $1.count })
    for part in parts { text += part }
    return text
  }
}
