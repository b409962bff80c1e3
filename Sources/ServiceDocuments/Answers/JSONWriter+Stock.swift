public import RoutingService

extension JSONWriter {
  public mutating func position(_ level: StockLevel) {
    object { writer in
      writer.member("location_id", level.location)
      writer.member("sku", level.sku)
      writer.units("on_hand", level.onHand)
      writer.member("reserved_elsewhere", level.reservedElsewhere)
      writer.member("safety_stock", level.safetyStock)
      writer.member("reserved", level.reserved)
      writer.units("available", level.available)
    }
  }

  /// `nil` is without limit.
  private mutating func units(_ name: String, _ units: Int?) {
    if let units { member(name, units) } else { member(name, "unlimited") }
  }

  public mutating func shortage(_ shortage: Shortage) {
    object { writer in
      writer.member("location_id", shortage.location)
      writer.member("sku", shortage.sku)
      writer.member("missing", shortage.missing)
    }
  }

  public mutating func stock(_ outcome: StockOutcome) {
    object { writer in
      writer.member("positions", outcome.positions) { $0.position($1) }
      writer.member("replanned", outcome.replanned)
      writer.member("shortages", outcome.shortages) { $0.shortage($1) }
    }
  }

  public mutating func availability(_ availability: Availability) {
    object { writer in
      writer.member("sku", availability.sku)
      writer.units("available", availability.available)
      writer.member("by_location", availability.byLocation) { writer, place in
        writer.object { writer in
          writer.member("location_id", place.location)
          writer.units("available", place.available)
        }
      }
    }
  }

  public mutating func limit(_ use: LimitUse) {
    object { writer in
      writer.supply(use.supply, carrier: use.carrier)
      writer.member("date", use.supply.shipDate)
      writer.member("limit", use.limit)
      writer.member("used", use.used)
      writer.member("left", use.left)
    }
  }

  public mutating func price(_ price: SupplyPrice) {
    object { writer in
      writer.supply(price.supply, carrier: "")
      writer.member("ship_date", price.supply.shipDate)
      writer.member("price", price.price)
    }
  }

  private mutating func supply(_ supply: Supply, carrier: String) {
    member("kind", supply.kind.rawValue)
    member("location_id", supply.location)
    member("sku", supply.sku)
    member("service_id", supply.service)
    member("channel", supply.channel)
    member("carrier", supply.carrier ?? (carrier.isEmpty ? nil : carrier))
  }
}
