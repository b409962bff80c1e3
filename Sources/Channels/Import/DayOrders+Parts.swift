internal import OrderRouting
internal import ScenarioFiles

extension DayOrders {
  private static let orderHeader = CSVWriter(header: [
    "order_id", "line_id", "sku", "quantity", "unit_price", "channel", "country", "postal_code",
    "address_type", "placed_at", "ship_by", "deliver_by", "priority", "prior_shipments", "service_ids",
  ])
  private static let sourceHeader = CSVWriter(header: [
    "order_id", "line_id", "channel", "format", "source_order_id", "source_line_id", "source_sku",
    "source_quantity", "pack", "source_file", "source_row",
  ])
  private static let recipientHeader = CSVWriter(header: [
    "order_id", "name", "company", "address_1", "address_2", "city", "region", "postal_code", "country",
    "phone", "email", "address_type", "delivery_notes",
  ])

  /// All the picked orders, part by part on so many threads; what comes of them does not depend on that.
  init(
    _ picked: [OrderMerge.Picked], _ network: ImportNetwork, _ choice: ChannelChoice,
    _ readings: [ChannelReading], threads: Int
  ) {
    let empty = DayOrders(network, choice, readings)
    let ranges = Parallel.ranges(picked.count, atLeast: 4096, most: 4 * threads)
    let parts = Parallel.map(
      ranges.count, threads: threads, {},
      body: { index, _ in
        var part = empty
        for order in picked[ranges[index]] { part.add(order) }
        return part
      })
    self = empty
    begin(Self.orderHeader, Self.sourceHeader, Self.recipientHeader)
    for part in parts { append(part) }
  }
}
