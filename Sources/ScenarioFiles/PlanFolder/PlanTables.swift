internal import OrderRouting

/// The columns of a plan's tables, in the order that they are written.
enum PlanTables {
  static let shipments = "shipments.csv"
  static let lines = "lines.csv"
  static let prices = "prices.csv"
  static let summary = "plan.json"

  static let shipmentColumns = [
    "shipment_id", "order_id", "location_id", "service_id", "zone", "parcels", "billable_weight",
    "ship_date", "delivery_date", "days_late", "postage", "fees", "channel_surcharge", "handling",
    "stock_value", "lateness",
  ]
  static let lineColumns = [
    "order_id", "line_id", "sku", "quantity", "shipment_id", "location_id", "reason",
  ]
  static let priceColumns = ["kind", "location_id", "sku", "service_id", "channel", "price"]

  static func text(_ rows: [ShipmentRow]) -> [UInt8] {
    var table = CSVWriter(header: shipmentColumns)
    for row in rows {
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
      table.cell(row.terms.postage)
      table.cell(row.terms.fees)
      table.cell(row.terms.channelSurcharge)
      table.cell(row.terms.handling)
      table.cell(row.terms.stockValue)
      table.cell(row.terms.lateness)
      table.endRow()
    }
    return table.bytes
  }

  static func text(_ rows: [PlanLineRow]) -> [UInt8] {
    var table = CSVWriter(header: lineColumns)
    for row in rows {
      table.cell(row.order)
      table.cell(row.line)
      table.cell(row.sku)
      table.cell(row.quantity)
      table.cell(row.shipment ?? "")
      table.cell(row.location ?? "")
      table.cell(row.reason?.rawValue ?? "")
      table.endRow()
    }
    return table.bytes
  }

  static func text(_ rows: [SupplyPrice]) -> [UInt8] {
    var table = CSVWriter(header: priceColumns)
    for row in rows {
      table.cell(row.supply.kind.rawValue)
      table.cell(row.supply.location)
      table.cell(row.supply.sku ?? "")
      table.cell(row.supply.service ?? "")
      table.cell(row.supply.channel ?? "")
      table.cell(row.price)
      table.endRow()
    }
    return table.bytes
  }
}
