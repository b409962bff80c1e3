internal import OrderRouting

/// Requests to the centres of marketplaces.
struct MarketplaceRequests {
  let day: ImportedDay
  let settings: ExportSettings
  private var packs: CentrePacks

  init(day: ImportedDay, settings: ExportSettings) {
    self.day = day
    self.settings = settings
    packs = CentrePacks(day.centrePacks)
  }

  /// - Parameter channel: Amazon's own, whose SKUs the request names.
  mutating func amazon(
    _ shipment: PlannedShipment, channel: String, _ skus: ChannelSKUs
  ) throws(InvalidDocument) -> AmazonFulfilmentOrder {
    let own = day.channel(channel)
    let buyer = day.channel(shipment.order.channel)
    var items: [AmazonFulfilmentOrder.Item] = []
    // What a refused request would have taken stays for others.
    let before = packs
    do throws(InvalidDocument) {
      for line in shipment.lines {
        for index in line.items.indices {
          items += try self.items(line, index, channel, skus, shipment)
        }
      }
    } catch {
      packs = before
      throw error
    }
    var request = AmazonFulfilmentOrder.Request(
      order: shipment.order.id, id: ShipmentReferences.amazon(shipment),
      displayID: ShortID.text(shipment.lines.first?.source.order ?? shipment.order.id, most: 40),
      placedAt: shipment.order.placedAt ?? day.scenario.asOf,
      speed: AmazonFulfilmentOrder.Speed(service: shipment.row.service),
      recipient: day.recipient(shipment.order), items: items)
    request.marketplace =
      AmazonMarketplace.of(
        store: own.store, currency: own.currency.isEmpty ? day.scenario.currency : own.currency)?
      .id
    // Other marketplaces take no parcel in Amazon's box or by Amazon's drivers.
    let isElsewhere = [.walmart, .ebay, .tiktok].contains(buyer.platform)
    request.isNeutralBox = isElsewhere
    request.excludesAmazonLogistics = isElsewhere
    return try AmazonFulfilmentOrder(request)
  }

  /// An item of a line, in the SKUs under which Amazon holds it: one that it has in packs goes out in whole packs alone.
  private mutating func items(
    _ line: PlannedShipment.Line, _ index: Int, _ channel: String, _ skus: ChannelSKUs,
    _ shipment: PlannedShipment
  ) throws(InvalidDocument) -> [AmazonFulfilmentOrder.Item] {
    let item = line.items[index]
    let units = item.units * line.quantity
    let listings = packs.listings(of: item.sku, channel: channel)
    if listings.isEmpty {
      let name = try name(item.sku, skus, "items.sellerSku", channel, shipment)
      return [
        AmazonFulfilmentOrder.Item(
          sku: name, id: ShipmentReferences.item(line, at: index), quantity: units)
      ]
    }
    guard let parts = packs.take(units, of: item.sku, channel: channel) else {
      let held = listings.map { "\($0.units) units as \($0.sku) of \($0.pack)" }.joined(separator: ", ")
      throw InvalidDocument(problems: [
        DocumentProblem(
          order: shipment.order.id, field: "items.quantity", value: String(units),
          "Amazon ships no part of a pack, and \(units) units of \(item.sku) are no whole packs of what is left (\(held))",
          remedy: "Ship the order from another place (excluded_location_ids), or change its quantity.")
      ])
    }
    var copies: [Int: Int] = [:]
    return parts.map { part in
      copies[part.listing.pack, default: 0] += 1
      return AmazonFulfilmentOrder.Item(
        sku: part.listing.sku,
        id: ShipmentReferences.item(
          line, at: index, pack: part.listing.pack, copy: copies[part.listing.pack] ?? 1),
        quantity: part.count)
    }
  }

  /// - Parameter channel: Walmart's own, whose SKUs the request names.
  func walmart(
    _ shipment: PlannedShipment, channel: String, _ skus: ChannelSKUs
  ) throws(InvalidDocument) -> WalmartFulfilmentOrder {
    var items: [WalmartFulfilmentOrder.Item] = []
    for line in shipment.lines {
      for (index, item) in line.items.enumerated() {
        items.append(
          WalmartFulfilmentOrder.Item(
            line: ShipmentReferences.item(line, at: index),
            sku: try name(item.sku, skus, "itemDetail.sku", channel, shipment),
            description: day.catalog.names[item.sku] ?? "", quantity: item.units * line.quantity,
            unitPrice: line.isKit ? 0 : line.line.unitPrice))
      }
    }
    let buyer = shipment.order.channel
    return try WalmartFulfilmentOrder(
      WalmartFulfilmentOrder.Request(
        order: shipment.order.id, salesChannel: settings.salesChannels[buyer] ?? buyer,
        id: ShipmentReferences.walmart(shipment), placedAt: shipment.order.placedAt ?? day.scenario.asOf,
        isExpedited: AmazonFulfilmentOrder.Speed(service: shipment.row.service) != .standard,
        recipient: day.recipient(shipment.order), isBusiness: shipment.order.addressType == .business,
        items: items, currency: day.scenario.currency))
  }

  private func name(
    _ sku: String, _ skus: ChannelSKUs, _ field: String, _ channel: String, _ shipment: PlannedShipment
  ) throws(InvalidDocument) -> String {
    if let name = skus.single(sku) { return name }
    throw InvalidDocument(problems: [
      DocumentProblem(
        order: shipment.order.id, field: field, value: sku, "\(channel) has no name for one unit of it",
        remedy: "Add a row to sku_aliases.csv: \(channel),ITS-SKU,\(sku),1.")
    ])
  }
}
