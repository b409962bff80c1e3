/// That a part of an order ships from a location by a service: what a plan decides, in the ids of the outside world.
public struct ShipmentDecision: Codable, Hashable, Sendable {
  public var order: String
  public var location: String
  public var service: String
  /// `nil`, or a day on which nothing leaves any more: the first one with room.
  public var shipDate: Day?
  public var lines: [Line]

  /// Units (or kits) of a line.
  public struct Line: Codable, Hashable, Sendable {
    public var line: String
    public var quantity: Int

    public init(line: String, quantity: Int) {
      self.line = line
      self.quantity = quantity
    }
  }

  public init(order: String, location: String, service: String, shipDate: Day? = nil, lines: [Line]) {
    self.order = order
    self.location = location
    self.service = service
    self.shipDate = shipDate
    self.lines = lines
  }
}

extension PlanDocument {
  /// What the plan decided, as its shipments stand. O(rows).
  public var decisions: [ShipmentDecision] {
    var linesOf: [IDKey: [ShipmentDecision.Line]] = [:]
    for row in lines {
      guard let shipment = row.shipment else { continue }
      linesOf[IDKey(shipment), default: []].append(.init(line: row.line, quantity: row.quantity))
    }
    return shipments.map { row in
      ShipmentDecision(
        order: row.order, location: row.location, service: row.service, shipDate: row.shipDate,
        lines: linesOf[IDKey(row.id)] ?? [])
    }
  }
}
