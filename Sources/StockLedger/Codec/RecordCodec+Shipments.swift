extension ByteWriter {
  mutating func write(_ shipment: Shipment) {
    write(shipment.id)
    write(shipment.number)
    write(shipment.order)
    write(shipment.status.rawValue)
    write(shipment.location)
    write(shipment.service)
    write(shipment.carrier)
    write(shipment.zone)
    write(shipment.parcels)
    write(shipment.billableWeight)
    write(shipment.shipDate)
    write(shipment.deliveryDate)
    write(shipment.daysLate)
    write(shipment.shipDaysLate)
    write(shipment.lines) { writer, line in
      writer.write(line.line)
      writer.write(line.sku)
      writer.write(line.quantity)
    }
    write(shipment.terms)
    write(shipment.notice) { writer, notice in
      writer.write(notice.shippedAt) { $0.write($1) }
      writer.write(notice.tracking) { writer, parcel in
        writer.write(parcel.carrier)
        writer.write(parcel.number)
        writer.write(parcel.url)
        writer.write(parcel.lines) { writer, line in
          writer.write(line.line)
          writer.write(line.quantity)
        }
      }
    }
    write(shipment.items) { writer, item in
      writer.write(item.sku)
      writer.write(item.quantity)
    }
  }
}

extension ByteReader {
  mutating func shipment() throws(DamagedRecord) -> Shipment {
    let id = try string()
    let number = try int64()
    let order = try string()
    let status = try choice(ShipmentStatus.self)
    let location = try string()
    let service = try string()
    let carrier = try string()
    var shipment = Shipment(
      id: id, number: number, order: order, status: status, location: location, service: service,
      carrier: carrier, zone: try string(), shipDate: Day(daysSinceEpoch: 0),
      deliveryDate: Day(daysSinceEpoch: 0))
    shipment.parcels = try int()
    shipment.billableWeight = try decimal()
    shipment.shipDate = try day()
    shipment.deliveryDate = try day()
    shipment.daysLate = try int()
    shipment.shipDaysLate = try int()
    shipment.lines = try array { reader throws(DamagedRecord) in
      ShipmentLine(line: try reader.string(), sku: try reader.string(), quantity: try reader.int())
    }
    shipment.terms = try terms()
    let lines = shipment.lines
    shipment.notice = try optional { reader throws(DamagedRecord) in try reader.notice(of: lines) }
    shipment.items = try array { reader throws(DamagedRecord) in
      ShipmentItem(sku: try reader.string(), quantity: try reader.int())
    }
    return shipment
  }

  /// - Parameter lines: of the shipment.
  private mutating func notice(of lines: [ShipmentLine]) throws(DamagedRecord) -> ShippingNotice {
    let shippedAt = try optional { reader throws(DamagedRecord) in try reader.instant() }
    return ShippingNotice(
      shippedAt: shippedAt,
      tracking: try array { reader throws(DamagedRecord) in
        Tracking(
          carrier: try reader.string(), number: try reader.string(), url: try reader.string(),
          lines: try reader.array { reader throws(DamagedRecord) in
            let line = try reader.string()
            // Format 1 named the lines of a parcel alone: all of each was meant.
            let quantity =
              reader.format == 1
              ? lines.first { $0.line == line }?.quantity ?? 0 : try reader.int()
            return LineQuantity(line: line, quantity: quantity)
          })
      })
  }
}
