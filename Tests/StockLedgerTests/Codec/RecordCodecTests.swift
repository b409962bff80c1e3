import LedgerConformance
import StockLedger
import Testing

@Suite struct RecordCodecTests {
  private static func shipment(_ parcels: [Tracking]) -> Shipment {
    let routed = RoutedShipment(
      location: "L0", service: "ground", zone: "5", parcels: 1, billableWeight: 1.25,
      shipDate: Day(daysSinceEpoch: 20_780), deliveryDate: Day(daysSinceEpoch: 20_783), daysLate: 0,
      shipDaysLate: 0, lines: [RoutedLine(line: "K", sku: "A", quantity: 5)], terms: CostTerms())
    var shipment = Shipment(
      id: "S1", number: 1, order: "o", status: .shipped, routed: routed, carrier: "Dove",
      items: [ShipmentItem(sku: "A", quantity: 5)])
    shipment.notice = ShippingNotice(tracking: parcels)
    return shipment
  }

  @Test func `parcels keep how much of each line they hold`() throws {
    let shipment = Self.shipment([
      Tracking(carrier: "Dove", number: "1", lines: [LineQuantity(line: "K", quantity: 2)]),
      Tracking(carrier: "Dove", number: "2", lines: [LineQuantity(line: "K", quantity: 3)]),
    ])
    #expect(try RecordCodec.decodeShipment(RecordCodec.encode(shipment)) == shipment)
  }

  @Test func `of a record that names the lines of a parcel alone all of each is meant`() throws {
    let shipment = Self.shipment([Tracking(number: "1", lines: [LineQuantity(line: "K", quantity: 5)])])
    var bytes = RecordCodec.encode(shipment)
    // One line of one byte, then its quantity, written as 10.
    let place = try #require(bytes.lastRange(of: [1, 1, UInt8(ascii: "K"), 10]))
    bytes.remove(at: place.upperBound - 1)
    bytes[0] = 1
    #expect(try RecordCodec.decodeShipment(bytes) == shipment)
  }

  @Test func `a record of a newer format is refused`() {
    var bytes = RecordCodec.encode(Self.shipment([]))
    bytes[0] = 3
    #expect(throws: DamagedRecord.self) { try RecordCodec.decodeShipment(bytes) }
  }
}

extension [UInt8] {
  fileprivate func lastRange(of pattern: [UInt8]) -> Range<Int>? {
    guard count >= pattern.count else { return nil }
    for start in stride(from: count - pattern.count, through: 0, by: -1)
    where Array(self[start..<start + pattern.count]) == pattern {
      return start..<start + pattern.count
    }
    return nil
  }
}
