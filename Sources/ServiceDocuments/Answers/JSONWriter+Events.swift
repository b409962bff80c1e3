public import RoutingService

extension JSONWriter {
  public mutating func event(_ numbered: NumberedEvent) {
    let event = numbered.event
    object { writer in
      writer.member("seq", Int(numbered.number))
      writer.member("at", numbered.at)
      writer.member("type", event.type.rawValue)
      writer.member("order_id", event.order.isEmpty ? nil : event.order)
      writer.member("shipment_id", event.shipment.isEmpty ? nil : event.shipment)
      writer.name("data")
      switch event.subject {
      case .order(let snapshot): writer.snapshot(snapshot)
      case .shipment(let shipment): writer.shipment(shipment)
      case .position(let level): writer.position(level)
      case .batch(let batch): writer.batch(batch)
      case .network(let facts): writer.network(facts)
      }
    }
  }

  private mutating func snapshot(_ snapshot: OrderSnapshot) {
    object { writer in
      writer.member("status", snapshot.status.rawValue)
      writer.member("version", snapshot.version)
      writer.member("lines", snapshot.lines) { $0.line($1, price: nil) }
    }
  }

  public mutating func batch(_ batch: BatchRecord) {
    object { writer in
      writer.member("batch_id", batch.id)
      writer.member("status", batch.status.rawValue)
      writer.member("orders", batch.orders)
      let isDone = batch.status == .applied
      writer.member("moved", isDone ? batch.moved : nil)
      writer.member("filled", isDone ? batch.filled : nil)
      writer.member("cost_before", batch.costBefore)
      writer.member("cost_after", batch.costAfter)
      writer.member("lower_bound", batch.lowerBound)
      writer.name("gap")
      if let gap = batch.gap, gap.isFinite { writer.raw("\(gap)") } else { writer.null() }
      writer.member("started_at", batch.startedAt)
      writer.member("finished_at", batch.finishedAt)
    }
  }

  public mutating func network(_ facts: NetworkFacts) {
    object { writer in
      writer.member("name", facts.name)
      writer.member("digest", facts.digest)
      writer.member("loaded_at", facts.loadedAt)
      writer.member("locations", facts.locations)
      writer.member("services", facts.services)
      writer.member("items", facts.items)
      writer.member("warnings", facts.warnings)
    }
  }
}
