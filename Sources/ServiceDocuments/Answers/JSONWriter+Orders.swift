public import RoutingService

// Orders, quotes and their parts, as the contract has them.
extension JSONWriter {
  public mutating func order(_ order: LedgerOrder) {
    object { writer in
      writer.member("order_id", order.id)
      let lines = order.lines
      writer.member("status", LedgerOrder.status(of: lines).rawValue)
      writer.member("version", order.version)
      writer.member("accepted_at", order.acceptedAt)
      writer.sent(order.request)
      writer.member("decided_by", order.decidedBy.name)
      writer.outcome(order, lines) { $0.shipment($1) }
    }
  }

  public mutating func quote(_ quote: Quote, hasAlternatives: Bool) {
    object { writer in
      writer.member("order_id", quote.order.id)
      writer.member("status", "quoted")
      writer.sent(quote.order.request)
      writer.outcome(quote.order, quote.order.lines) { $0.quotedShipment($1) }
      if hasAlternatives { writer.member("alternatives", quote.alternatives) { $0.alternative($1) } }
    }
  }

  private mutating func alternative(_ alternative: Quote.Alternative) {
    object { writer in
      writer.member("shipments", alternative.shipments) { $0.quotedShipment($1) }
      writer.member("unfilled", alternative.unfilled) { writer, line in
        writer.object { writer in
          writer.member("line_id", line.line)
          writer.member("quantity", line.quantity)
        }
      }
      writer.name("cost")
      writer.orderCost(alternative.cost)
      writer.name("more")
      writer.orderCost(alternative.more)
    }
  }

  /// What was sent, but for the id and the lines.
  private mutating func sent(_ request: OrderRequest) {
    let order = request.order
    member("channel", order.channel.isEmpty ? nil : order.channel)
    member("country", order.country)
    member("postal_code", order.postalCode.isEmpty ? nil : order.postalCode)
    member("address_type", order.addressType?.rawValue)
    member("latitude", order.coordinates.map { Self.degrees($0.latitude) })
    member("longitude", order.coordinates.map { Self.degrees($0.longitude) })
    member("placed_at", order.placedAt)
    member("ship_by", order.shipBy)
    member("deliver_by", order.deliverBy)
    member("late", order.late?.rawValue)
    member("priority", order.priority)
    member("max_shipments", order.maxShipments)
    member("split_lines", order.splitLines)
    member("complete_only", order.completeOnly)
    member("location_ids", order.locations ?? [])
    member("excluded_location_ids", order.excludedLocations ?? [])
    member("service_ids", order.services ?? [])
    let metadata = request.metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    member("metadata") { writer in
      for (key, text) in metadata { writer.member(key, text) }
    }
  }

  /// Six places are what was sent: the nearest decimal is just that.
  private static func degrees(_ value: Double) -> FixedDecimal {
    FixedDecimal(millionths: Int64((value * 1_000_000).rounded()))
  }

  private mutating func outcome(
    _ order: LedgerOrder, _ lines: [LineState], _ shipment: (inout JSONWriter, Shipment) -> Void
  ) {
    let prices = order.request.order.lines
    member("lines", lines.indices) { writer, index in
      writer.line(lines[index], price: prices[index].unitPrice)
    }
    member("shipments", order.shipments, shipment)
    name("cost")
    orderCost(order.cost)
  }

  mutating func line(_ line: LineState, price: Money?) {
    object { writer in
      writer.member("line_id", line.line)
      writer.member("sku", line.sku)
      writer.member("quantity", line.quantity)
      if let price { writer.member("unit_price", price) }
      writer.member("planned", line.planned)
      writer.member("released", line.released)
      writer.member("shipped", line.shipped)
      writer.member("cancelled", line.cancelled)
      writer.member("unfilled", line.unfilled)
      writer.member("reason", line.reason?.name)
    }
  }

  /// An order's terms: openings belong to the batch.
  private mutating func orderCost(_ terms: CostTerms) {
    object { writer in
      writer.shipmentTerms(terms)
      writer.member("split", terms.split)
      writer.member("unfilled", terms.unfilled)
      writer.member("cash", terms.cash)
      writer.member("policy", terms.policy)
      writer.member("total", terms.total)
    }
  }
}
