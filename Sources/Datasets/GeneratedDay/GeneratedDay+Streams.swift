import Geography
import OrderRouting

// The tables that grow with the day, written row by row.
extension GeneratedDay {
  private var skuWidth: Int { max(4, String(settings.skus).utf8.count) }

  func writeItems(_ files: NewFolder) throws {
    var table = try files.table("items.csv", "sku,weight,length,width,height,fee_class,tags")
    var items = GeneratedItem.Sequence(seed: settings.seed)
    for sku in 0..<settings.skus {
      let item = items.next()
      table.cell("SKU-", sku + 1, width: skuWidth)
      table.cell(hundredths: item.weight)
      table.cell(item.edges.length)
      table.cell(item.edges.width)
      table.cell(item.edges.height)
      table.cell(item.feeClass)
      table.cell(item.isLithium ? GeneratedLocation.marketplaceExcludes : "")
      try table.endRow()
    }
    try table.finish()
  }

  /// Also writes `allocations.csv`, as the stock tells what there is to cap.
  func writeStock(_ files: NewFolder, _ demand: GeneratedDemand) throws -> Counts {
    var table = try files.table("stock.csv", "location_id,sku,on_hand")
    var caps = try files.table("allocations.csv", "location_id,sku,channel,max_units")
    var items = GeneratedItem.Sequence(seed: settings.seed)
    var stock = GeneratedStock(settings, locations)
    var allocations = SplitMix64(seed: settings.seed, key: "allocations")
    let ids = locations.map { Array($0.hub.id.utf8) }
    var rows = 0
    for sku in 0..<settings.skus {
      stock.place(
        rank: sku, demand: demand.units[sku], largestLine: Int(demand.largestLine[sku]),
        isLithium: items.next().isLithium)
      for (location, units) in stock.units.enumerated() where units > 0 {
        rows += 1
        table.cell(ids[location])
        table.cell("SKU-", sku + 1, width: skuWidth)
        table.cell(units)
        try table.endRow()
        guard let cap = cap(locations[location].kind, units, &allocations) else { continue }
        caps.cell(ids[location])
        caps.cell("SKU-", sku + 1, width: skuWidth)
        caps.cell(cap.channel.rawValue)
        caps.cell(cap.units)
        try caps.endRow()
      }
    }
    try table.finish()
    try caps.finish()
    return Counts(
      orders: demand.orders, lines: demand.lines, units: demand.totalUnits, unitsStocked: stock.total,
      stockRows: rows, capacity: locations.reduce(0) { $0 + $1.maxShipments })
  }

  /// From eight units on, at a quarter of a marketplace centre's SKUs a third may go to the shop's own channel,
  /// and at three of a hundred elsewhere a quarter to the newest.
  private func cap(
    _ kind: LocationKind, _ units: Int, _ random: inout SplitMix64
  ) -> (channel: SalesChannel, units: Int)? {
    guard units >= 8 else { return nil }
    if kind == .marketplace { return random.chance(25) ? (.shopify, units / 3) : nil }
    return random.chance(3) ? (.tiktok, units / 4) : nil
  }

  /// What an order itself says stands on its first row.
  func writeOrders(_ files: NewFolder) throws {
    var table = try files.table(
      "orders.csv", "order_id,sku,quantity,unit_price,channel,country,postal_code,placed_at,deliver_by")
    var items = GeneratedItem.Sequence(seed: settings.seed)
    let prices = (0..<settings.skus).map { _ in Int32(items.next().price) }
    let areas = NearDemand.areas.map { $0.zip3.number }
    let channels = Dictionary(
      uniqueKeysWithValues: SalesChannel.allCases.map { ($0, Array($0.rawValue.utf8)) })
    let width = max(6, String(settings.orders).utf8.count)
    var orders = orders
    var order = GeneratedOrder()
    while orders.next(&order) {
      for (position, line) in order.lines.enumerated() {
        table.cell("O-", order.number, width: width)
        table.cell("SKU-", line.sku + 1, width: skuWidth)
        table.cell(line.quantity)
        table.cell(hundredths: Int(prices[line.sku]))
        if position == 0 {
          table.cell(channels[order.channel] ?? [])
          table.cell("US")
          table.cell("", areas[order.area] * 100 + order.postalCodeEnd, width: 5)
          table.instant(minute: order.minute)
          table.promise(order.promise)
        } else {
          table.blanks(5)
        }
        try table.endRow()
      }
    }
    try table.finish()
  }
}
