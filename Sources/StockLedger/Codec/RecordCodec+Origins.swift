extension RecordCodec {
  public static func encode(_ origin: OrderOrigin) -> [UInt8] { record { $0.write(origin) } }

  /// - Parameter order: its id, which stores keep beside it.
  public static func decodeOrigin(_ bytes: [UInt8], order: String) throws(DamagedRecord) -> OrderOrigin {
    try read(bytes) { reader throws(DamagedRecord) in try reader.origin(of: order) }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ origin: OrderOrigin) {
    write(origin.lines) { writer, line in
      for text in [line.format, line.order, line.line, line.sku] { writer.write(text) }
      writer.write(line.pack)
    }
    write(origin.recipient) { writer, recipient in
      for (_, path) in OrderRecipient.fields { writer.write(recipient[keyPath: path]) }
    }
    write(origin.priorShipments)
    write(origin.hasOpenLines)
  }
}

extension ByteReader {
  fileprivate mutating func origin(of order: String) throws(DamagedRecord) -> OrderOrigin {
    let lines = try array { reader throws(DamagedRecord) in
      LineOrigin(
        format: try reader.string(), order: try reader.string(), line: try reader.string(),
        sku: try reader.string(), pack: try reader.int())
    }
    let recipient = try optional { reader throws(DamagedRecord) in
      var recipient = OrderRecipient()
      for (_, path) in OrderRecipient.fields { recipient[keyPath: path] = try reader.string() }
      return recipient
    }
    return OrderOrigin(
      order: order, lines: lines, recipient: recipient, priorShipments: try int(), hasOpenLines: try bool())
  }
}
