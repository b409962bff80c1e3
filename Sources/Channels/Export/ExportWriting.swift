internal import OrderRouting
internal import ScenarioFiles

/// The documents of a plan as its shipments are added.
struct ExportWriting {
  private let plan: ShippingPlan
  private let settings: ExportSettings
  private var requests: MarketplaceRequests
  private var skus: [String: ChannelSKUs] = [:]
  private var fulfillers: [String: Fulfiller] = [:]
  private var places: [String: Place] = [:]
  private var moves: ShopifyMoves
  private var outcome = ExportOutcome()
  private var references: [String: String] = [:]
  /// Channels of which nobody said what Walmart calls them.
  private var unnamed: Set<String> = []

  /// What a location is told, as rows.
  private struct Place {
    var picks: [[String]] = []
    var slips: [[String]] = []
    var labels: [[String]] = []
    var orders: [[String]] = []
    var sets: [X12ShippingOrder] = []
  }

  init(_ plan: ShippingPlan, _ settings: ExportSettings, _ numbers: X12ControlNumbers) {
    self.plan = plan
    self.settings = settings
    requests = MarketplaceRequests(day: plan.day, settings: settings)
    moves = ShopifyMoves(plan.day, settings.fulfilmentOrders)
    outcome.controlNumbers = numbers
  }

  mutating func add(_ shipment: PlannedShipment) {
    var entry = ExportOutcome.Entry(
      shipment: shipment.row.id, order: shipment.order.id, location: shipment.row.location, document: "",
      reference: "")
    do throws(InvalidDocument) {
      (entry.document, entry.reference) = try write(shipment)
      if !entry.reference.isEmpty, references.updateValue(shipment.row.id, forKey: entry.reference) != nil {
        throw InvalidDocument(problems: [
          DocumentProblem(
            order: shipment.order.id, field: "id", value: entry.reference, "two shipments bear one id",
            remedy: "Give one of the orders another id.")
        ])
      }
    } catch {
      entry.document = ""
      outcome.problems += error.problems.map { problem in
        var problem = problem
        problem.message += " (shipment \(shipment.row.id) from \(shipment.row.location))"
        return problem
      }
    }
    outcome.shipments.append(entry)
  }

  /// The document that a shipment is in, and its id there.
  private mutating func write(_ shipment: PlannedShipment) throws(InvalidDocument) -> (String, String) {
    let place = shipment.row.location
    let folder = OutgoingFile.name(place)
    let recipient = plan.day.recipient(shipment.order)
    let names = plan.day.catalog.names
    switch fulfiller(place) {
    case .ownPlace:
      let labels = try LabelRows(shipment, recipient, plan.day)
      try moves.add(shipment)
      places[place, default: Place()].labels += labels.rows
      places[place]?.picks += WarehouseRows.pick(shipment, names)
      places[place]?.slips += WarehouseRows.slip(shipment, recipient, names)
      return (folder + "/pick-list.csv", "")
    case .partner:
      let rows = try WarehouseRows.orders(shipment, recipient, carrier: carrier(shipment))
      let set = try partner(place).map { partner throws(InvalidDocument) in
        try X12ShippingOrder(request(shipment, recipient, partner))
      }
      try moves.add(shipment)
      places[place, default: Place()].orders += rows
      guard let set else { return (folder + "/orders.csv", "") }
      places[place]?.sets.append(set)
      return (folder + "/940.edi", ShipmentReferences.x12(shipment))
    case .amazon(let channel):
      let request = try requests.amazon(shipment, channel: channel, channelNames(channel))
      try moves.add(shipment)
      let path = folder + "/mcf-\(OutgoingFile.name(shipment.row.id)).json"
      outcome.files.append(OutgoingFile(path: path, text: request.json.text, isPrivate: true))
      return (path, request.id)
    case .walmart(let channel):
      tellSalesChannel(shipment.order.channel)
      let request = try requests.walmart(shipment, channel: channel, channelNames(channel))
      try moves.add(shipment)
      let path = folder + "/mcs-\(OutgoingFile.name(shipment.row.id)).json"
      outcome.files.append(OutgoingFile(path: path, text: request.json.text, isPrivate: true))
      return (path, request.id)
    }
  }

  /// Walmart has names of its own for the channels that it ships for.
  private mutating func tellSalesChannel(_ channel: String) {
    if settings.salesChannels[channel] != nil || !unnamed.insert(channel).inserted { return }
    outcome.warnings.append(
      "requests to Walmart name the channel \(channel) as the network does: --sales-channel \(channel)=ID says what Walmart calls it"
    )
  }

  private mutating func channelNames(_ channel: String) -> ChannelSKUs {
    if let known = skus[channel] { return known }
    let names = ChannelSKUs(plan.day.tables, channel: channel)
    skus[channel] = names
    return names
  }

  private mutating func fulfiller(_ id: String) -> Fulfiller {
    if let known = fulfillers[id] { return known }
    guard let location = plan.day.location(id) else { return .partner }
    let fulfiller = Fulfiller(location, plan.day)
    fulfillers[id] = fulfiller
    if location.kind == .marketplace, fulfiller == .partner {
      outcome.warnings.append(
        "\(id) is a marketplace's, and no row of location_aliases.csv says whose: it gets orders.csv as a 3PL does"
      )
    }
    return fulfiller
  }

  private func partner(_ location: String) -> X12Partner? {
    if let own = settings.partners[location] { return own }
    let kind = plan.day.location(location)?.kind
    return kind == .thirdParty || kind == .supplier ? settings.partners[""] : nil
  }

  private func carrier(_ shipment: PlannedShipment) -> String {
    plan.day.service(of: shipment.row)?.carrier ?? ""
  }

  private func request(
    _ shipment: PlannedShipment, _ recipient: Recipient, _ partner: X12Partner
  ) -> X12ShippingOrder.Request {
    let location = plan.day.location(shipment.row.location)
    let sources = [partner.receiver.lowercased(), "edi", "x12", "940"]
    let code = sources.lazy.compactMap { source in
      plan.day.tables.places[source]?.filter { $0.value == shipment.row.location && $0.key != "*" }.keys.min()
    }.first
    let name = location?.name ?? ""
    return X12ShippingOrder.Request(
      order: shipment.order.id, reference: ShipmentReferences.x12(shipment),
      purchaseOrder: shipment.lines.first?.source.order ?? "", recipient: recipient,
      warehouse: (name.isEmpty ? shipment.row.location : name, code ?? shipment.row.location),
      shipDate: shipment.row.shipDate, deliverBy: shipment.order.deliverBy,
      routing: [carrier(shipment), shipment.row.service].filter { !$0.isEmpty }.joined(separator: " "),
      note: recipient[.notes],
      lines: shipment.items.map { line, sku, quantity in
        (line.line.id, sku, quantity, plan.day.catalog.names[sku] ?? "")
      })
  }

  mutating func finish() -> ExportOutcome {
    for location in plan.day.scenario.locations {
      guard let place = places[location.id] else { continue }
      write(place, location.id)
    }
    if !moves.rows.isEmpty {
      outcome.files.append(OutgoingFile(path: "shopify/fulfillment-order-moves.jsonl", text: moves.text))
    }
    if moves.elsewhere > 0 {
      outcome.warnings.append(
        "\(moves.elsewhere) shipments of Shopify's orders leave from places that Shopify does not have: "
          + "their fulfilment orders do not move")
    }
    if !outcome.problems.isEmpty, !settings.isLenient {
      outcome.files = []
      return outcome
    }
    outcome.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let manifest = outcome.manifest(plan: plan.digest, scenario: plan.day.digest)
    outcome.files.append(OutgoingFile(path: OutgoingFolder.export.manifest, text: manifest))
    return outcome
  }

  private mutating func write(_ place: Place, _ location: String) {
    let folder = OutgoingFile.name(location) + "/"
    func add(_ name: String, _ header: [String], _ rows: [[String]], isPrivate: Bool) {
      if rows.isEmpty { return }
      var table = CSVWriter(header: header)
      for row in rows {
        for cell in row { table.cell(cell) }
        table.endRow()
      }
      outcome.files.append(OutgoingFile(path: folder + name, bytes: table.bytes, isPrivate: isPrivate))
    }
    // Stable: of one day, service and SKU the plan's order stays.
    let picks = place.picks.enumerated().sorted { left, right in
      for column in 0..<3 where left.element[column] != right.element[column] {
        return left.element[column].utf8.lexicographicallyPrecedes(right.element[column].utf8)
      }
      return left.offset < right.offset
    }.map(\.element)
    add("pick-list.csv", WarehouseRows.pickHeader, picks, isPrivate: false)
    add("packing-slips.csv", WarehouseRows.slipHeader, place.slips, isPrivate: true)
    add("labels.csv", LabelRows.header, place.labels, isPrivate: true)
    add("orders.csv", WarehouseRows.orderHeader, place.orders, isPrivate: true)
    guard !place.sets.isEmpty, let partner = partner(location) else { return }
    do throws(InvalidDocument) {
      let interchange = try X12OrderInterchange(
        place.sets, partner, control: outcome.controlNumbers.next(partner), at: plan.day.scenario.asOf)
      outcome.files.append(OutgoingFile(path: folder + "940.edi", text: interchange.text, isPrivate: true))
    } catch {
      outcome.problems += error.problems
    }
  }
}
