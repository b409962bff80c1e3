extension ByteWriter {
  mutating func write(_ order: LedgerOrder) {
    write(order.request)
    write(order.acceptedAt)
    write(order.version)
    write(order.revision)
    switch order.decidedBy {
    case .order: write("")
    case .batch(let id): write(id)
    }
    write(order.isHeld)
    write(order.cancelled) { $0.write($1) }
    write(order.reasons) { $0.write($1) { $0.write($1.rawValue) } }
    write(order.shipments) { $0.write($1) }
    write(order.rejectedBy) { $0.write($1) }
    write(order.cost)
  }

  mutating func write(_ request: OrderRequest) {
    let order = request.order
    write(order.id)
    write(order.lines) { writer, line in
      writer.write(line.id)
      writer.write(line.sku)
      writer.write(line.quantity)
      writer.write(line.unitPrice)
    }
    write(order.channel)
    write(order.country)
    write(order.postalCode)
    write(order.addressType) { $0.write($1.rawValue) }
    write(order.coordinates) { writer, place in
      writer.write(place.latitude)
      writer.write(place.longitude)
    }
    write(order.placedAt) { $0.write($1) }
    write(order.shipBy) { $0.write($1) }
    write(order.deliverBy) { $0.write($1) }
    write(order.late) { $0.write($1.rawValue) }
    write(order.priority)
    write(order.maxShipments) { $0.write($1) }
    write(order.splitLines) { $0.write($1) }
    write(order.completeOnly) { $0.write($1) }
    for ids in [order.locations, order.services, order.excludedLocations] {
      write(ids) { writer, ids in writer.write(ids) { $0.write($1) } }
    }
    write(request.metadata.sorted { $0.key < $1.key }) { writer, pair in
      writer.write(pair.key)
      writer.write(pair.value)
    }
  }

  mutating func write(_ terms: CostTerms) {
    // Not by `CostTerms.named`: records are written for every order, and key paths are slow.
    write(terms.postage)
    write(terms.fees)
    write(terms.channelSurcharge)
    write(terms.handling)
    write(terms.fixed)
    write(terms.stockValue)
    write(terms.lateness)
    write(terms.split)
    write(terms.unfilled)
  }

  mutating func write(_ snapshot: OrderSnapshot) {
    write(snapshot.status.rawValue)
    write(snapshot.version)
    write(snapshot.lines) { writer, line in
      writer.write(line.line)
      writer.write(line.sku)
      for units in [line.quantity, line.planned, line.released, line.shipped, line.cancelled, line.unfilled] {
        writer.write(units)
      }
      writer.write(line.reason) { $0.write($1.name) }
    }
  }
}

extension ByteReader {
  mutating func order(number: Int64) throws(DamagedRecord) -> LedgerOrder {
    let request = try request()
    var order = LedgerOrder(request, at: try instant(), isHeld: false)
    order.number = number
    order.version = try int()
    order.revision = try int()
    let batch = try string()
    order.decidedBy = batch.isEmpty ? .order : .batch(batch)
    order.isHeld = try bool()
    order.cancelled = try array { reader throws(DamagedRecord) in try reader.int() }
    order.reasons = try array { reader throws(DamagedRecord) in
      try reader.optional { reader throws(DamagedRecord) in try reader.choice(UnfilledReason.self) }
    }
    order.shipments = try array { reader throws(DamagedRecord) in try reader.shipment() }
    order.rejectedBy = try array { reader throws(DamagedRecord) in try reader.string() }
    order.cost = try terms()
    return order
  }

  mutating func request() throws(DamagedRecord) -> OrderRequest {
    let id = try string()
    let lines = try array { reader throws(DamagedRecord) in
      OrderLine(
        id: try reader.string(), sku: try reader.string(), quantity: try reader.int(),
        unitPrice: try reader.money())
    }
    let channel = try string()
    let country = try string()
    var order = Order(id: id, lines: lines, country: country, postalCode: try string())
    order.channel = channel
    order.addressType = try optional { reader throws(DamagedRecord) in try reader.choice(AddressType.self) }
    order.coordinates = try optional { reader throws(DamagedRecord) in
      Coordinates(latitude: try reader.double(), longitude: try reader.double())
    }
    order.placedAt = try optional { reader throws(DamagedRecord) in try reader.instant() }
    order.shipBy = try optional { reader throws(DamagedRecord) in try reader.day() }
    order.deliverBy = try optional { reader throws(DamagedRecord) in try reader.day() }
    order.late = try optional { reader throws(DamagedRecord) in try reader.choice(LatePolicy.self) }
    order.priority = try decimal()
    order.maxShipments = try optional { reader throws(DamagedRecord) in try reader.int() }
    order.splitLines = try optional { reader throws(DamagedRecord) in try reader.bool() }
    order.completeOnly = try optional { reader throws(DamagedRecord) in try reader.bool() }
    order.locations = try ids()
    order.services = try ids()
    order.excludedLocations = try ids()
    let metadata = try array { reader throws(DamagedRecord) in (try reader.string(), try reader.string()) }
    return OrderRequest(order, metadata: Dictionary(metadata, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func ids() throws(DamagedRecord) -> [String]? {
    try optional { reader throws(DamagedRecord) in
      try reader.array { reader throws(DamagedRecord) in try reader.string() }
    }
  }

  mutating func terms() throws(DamagedRecord) -> CostTerms {
    var terms = CostTerms()
    terms.postage = try money()
    terms.fees = try money()
    terms.channelSurcharge = try money()
    terms.handling = try money()
    terms.fixed = try money()
    terms.stockValue = try money()
    terms.lateness = try money()
    terms.split = try money()
    terms.unfilled = try money()
    return terms
  }

  mutating func snapshot() throws(DamagedRecord) -> OrderSnapshot {
    let status = try choice(OrderStatus.self)
    let version = try int()
    let lines = try array { reader throws(DamagedRecord) in
      var line = LineState(line: try reader.string(), sku: try reader.string(), quantity: try reader.int())
      line.planned = try reader.int()
      line.released = try reader.int()
      line.shipped = try reader.int()
      line.cancelled = try reader.int()
      line.unfilled = try reader.int()
      line.reason = try reader.optional { reader throws(DamagedRecord) in try reader.reason() }
      return line
    }
    return OrderSnapshot(status: status, version: version, lines: lines)
  }

  private mutating func reason() throws(DamagedRecord) -> LineReason {
    let name = try string()
    if name == LineReason.waiting.name { return .waiting }
    guard let reason = UnfilledReason(rawValue: name) else { throw DamagedRecord() }
    return .unfilled(reason)
  }
}
