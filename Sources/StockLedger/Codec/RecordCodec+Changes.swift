extension ByteWriter {
  mutating func write(_ change: LedgerChange) {
    write(change.at)
    write(change.cause.kind.rawValue)
    write(change.cause.reference)
    write(change.orders) { $0.write($1.after.id) }
    write(change.prices != nil)
    write(change.positions) { writer, position in
      writer.write(position.key.location)
      writer.write(position.key.sku)
      for units in [
        position.onHand, position.unlimited, position.reservedElsewhere, position.safetyStock,
        position.reserved,
      ] {
        writer.write(units)
      }
    }
    write(change.limits) { writer, limit in
      writer.write(limit.supply)
      writer.write(limit.used)
      writer.write(limit.shipped)
      writer.write(limit.limit) { $0.write($1) }
    }
    write(change.days) { writer, turn in
      writer.write(turn.location)
      writer.write(turn.from) { $0.write($1) }
      writer.write(turn.to)
    }
    write(change.batch) { $0.write($1) }
    write(change.network) { $0.write($1) }
    write(change.events) { $0.write($1) }
  }

  mutating func write(_ supply: Supply) {
    let key = LimitKey(supply)
    for text in [key.kind, key.location, key.service, key.sku, key.channel] { write(text) }
    write(key.day)
  }

  mutating func write(_ batch: BatchRecord) {
    write(batch.id)
    write(batch.startedAt)
    write(batch.server)
    write(batch.status.rawValue)
    for count in [batch.orders, batch.moved, batch.filled] { write(count) }
    for amount in [batch.costBefore, batch.costAfter, batch.lowerBound] { write(amount) { $0.write($1) } }
    write(batch.gap) { $0.write($1) }
    write(batch.finishedAt) { $0.write($1) }
    write(batch.problem)
  }

  mutating func write(_ facts: NetworkFacts) {
    write(facts.name)
    write(facts.digest)
    write(facts.loadedAt)
    for count in [facts.locations, facts.services, facts.items] { write(count) }
    write(facts.warnings) { $0.write($1) }
  }

  mutating func write(_ level: StockLevel) {
    write(level.location)
    write(level.sku)
    write(level.onHand) { $0.write($1) }
    for units in [level.reservedElsewhere, level.safetyStock, level.reserved] { write(units) }
  }

  mutating func write(_ event: LedgerEvent) {
    write(event.type.rawValue)
    write(event.order)
    write(event.shipment)
    switch event.subject {
    case .order(let snapshot):
      write(byte: 1)
      write(snapshot)
    case .shipment(let shipment):
      write(byte: 2)
      write(shipment)
    case .position(let level):
      write(byte: 3)
      write(level)
    case .batch(let batch):
      write(byte: 4)
      write(batch)
    case .network(let facts):
      write(byte: 5)
      write(facts)
    }
  }
}

extension ByteReader {
  mutating func change() throws(DamagedRecord) -> (
    change: LedgerChange, orders: [String], changesPrices: Bool
  ) {
    let at = try instant()
    let kind = try choice(ChangeCause.Kind.self)
    var change = LedgerChange(at: at, cause: ChangeCause(kind, try string()))
    let orders = try array { reader throws(DamagedRecord) in try reader.string() }
    let changesPrices = try bool()
    change.positions = try array { reader throws(DamagedRecord) in try reader.positionChange() }
    change.limits = try array { reader throws(DamagedRecord) in
      let supply = try reader.supply()
      let used = try reader.int()
      let shipped = try reader.int()
      let limit = try reader.optional { reader throws(DamagedRecord) in try reader.int() }
      return LimitChange(supply, used: used, shipped: shipped, limit: limit)
    }
    change.days = try array { reader throws(DamagedRecord) in
      let location = try reader.string()
      let from = try reader.optional { reader throws(DamagedRecord) in try reader.day() }
      return DayTurn(location: location, from: from, to: try reader.day())
    }
    change.batch = try optional { reader throws(DamagedRecord) in try reader.batch() }
    change.network = try optional { reader throws(DamagedRecord) in try reader.facts() }
    change.events = try array { reader throws(DamagedRecord) in try reader.event() }
    return (change, orders, changesPrices)
  }

  private mutating func positionChange() throws(DamagedRecord) -> PositionChange {
    var position = PositionChange(PositionKey(location: try string(), sku: try string()))
    position.onHand = try int()
    position.unlimited = try int()
    position.reservedElsewhere = try int()
    position.safetyStock = try int()
    position.reserved = try int()
    return position
  }

  mutating func supply() throws(DamagedRecord) -> Supply {
    let key = LimitKey(
      kind: try string(), location: try string(), service: try string(), sku: try string(),
      channel: try string(), day: try int())
    guard let supply = key.supply else { throw DamagedRecord() }
    return supply
  }

  mutating func batch() throws(DamagedRecord) -> BatchRecord {
    var batch = BatchRecord(id: try string(), startedAt: try instant(), server: try string())
    batch.status = try choice()
    batch.orders = try int()
    batch.moved = try int()
    batch.filled = try int()
    batch.costBefore = try optional { reader throws(DamagedRecord) in try reader.money() }
    batch.costAfter = try optional { reader throws(DamagedRecord) in try reader.money() }
    batch.lowerBound = try optional { reader throws(DamagedRecord) in try reader.money() }
    batch.gap = try optional { reader throws(DamagedRecord) in try reader.double() }
    batch.finishedAt = try optional { reader throws(DamagedRecord) in try reader.instant() }
    batch.problem = try string()
    return batch
  }

  private mutating func facts() throws(DamagedRecord) -> NetworkFacts {
    NetworkFacts(
      name: try string(), digest: try string(), loadedAt: try instant(), locations: try int(),
      services: try int(), items: try int(),
      warnings: try array { reader throws(DamagedRecord) in try reader.string() })
  }

  private mutating func level() throws(DamagedRecord) -> StockLevel {
    StockLevel(
      location: try string(), sku: try string(),
      onHand: try optional { reader throws(DamagedRecord) in try reader.int() },
      reservedElsewhere: try int(), safetyStock: try int(), reserved: try int())
  }

  private mutating func event() throws(DamagedRecord) -> LedgerEvent {
    let type = try choice(EventType.self)
    let order = try string()
    let shipment = try string()
    let subject: LedgerEvent.Subject
    switch try byte() {
    case 1: subject = .order(try snapshot())
    case 2: subject = .shipment(try self.shipment())
    case 3: subject = .position(try level())
    case 4: subject = .batch(try batch())
    case 5: subject = .network(try facts())
    default: throw DamagedRecord()
    }
    return LedgerEvent(type, order: order, shipment: shipment, subject)
  }
}
