public import RoutingService

extension JSONWriter {
  public mutating func shipment(_ shipment: Shipment) {
    object { $0.kept(shipment) }
  }

  /// The only answer that has a recipient.
  public mutating func released(_ released: ReleasedShipment) {
    object { writer in
      writer.kept(released.shipment)
      writer.name("recipient")
      guard let recipient = released.recipient else { return writer.null() }
      writer.object { writer in
        for (name, path) in OrderRecipient.fields {
          let text = recipient[keyPath: path]
          writer.member(name, text.isEmpty ? nil : text)
        }
      }
    }
  }

  private mutating func kept(_ shipment: Shipment) {
    member("shipment_id", shipment.id)
    member("order_id", shipment.order)
    member("status", shipment.status.rawValue)
    facts(shipment)
    member("shipped_at", shipment.notice?.shippedAt)
    member("tracking", shipment.notice?.tracking ?? []) { $0.tracking($1) }
  }

  /// A shipment that nothing is kept of.
  mutating func quotedShipment(_ shipment: Shipment) {
    object { $0.facts(shipment) }
  }

  private mutating func facts(_ shipment: Shipment) {
    member("location_id", shipment.location)
    member("service_id", shipment.service)
    member("zone", shipment.zone)
    member("parcels", shipment.parcels)
    member("billable_weight", shipment.billableWeight)
    member("ship_date", shipment.shipDate)
    member("delivery_date", shipment.deliveryDate)
    member("days_late", shipment.daysLate)
    member("ship_days_late", shipment.shipDaysLate)
    member("lines", shipment.lines) { writer, line in
      writer.object { writer in
        writer.member("line_id", line.line)
        writer.member("sku", line.sku)
        writer.member("quantity", line.quantity)
      }
    }
    member("cost") { writer in
      writer.shipmentTerms(shipment.terms)
      writer.member("total", shipment.terms.total)
    }
  }

  /// The terms that shipments have, in the sequence of `CostTerms.named`: its key paths are read too slowly
  /// for every answer.
  mutating func shipmentTerms(_ terms: CostTerms) {
    member("postage", terms.postage)
    member("fees", terms.fees)
    member("channel_surcharge", terms.channelSurcharge)
    member("handling", terms.handling)
    member("stock_value", terms.stockValue)
    member("lateness", terms.lateness)
  }

  private mutating func tracking(_ tracking: Tracking) {
    func told(_ text: String) -> String? { text.isEmpty ? nil : text }
    object { writer in
      writer.member("carrier", told(tracking.carrier))
      writer.member("number", told(tracking.number))
      writer.member("url", told(tracking.url))
      writer.member("lines", tracking.lines) { writer, line in
        writer.object { writer in
          writer.member("line_id", line.line)
          writer.member("quantity", line.quantity)
        }
      }
    }
  }
}
