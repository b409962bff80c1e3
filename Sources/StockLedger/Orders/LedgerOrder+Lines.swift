// What has become of its units.
extension LedgerOrder {
  /// By line, as the order's lines stand. O(lines + lines of its shipments).
  public var lines: [LineState] {
    var states = request.order.lines.map { LineState(line: $0.id, sku: $0.sku, quantity: $0.quantity) }
    let places = LinePlaces(request.order)
    for shipment in shipments {
      for part in shipment.lines {
        guard let line = places.place(of: part.line) else { continue }
        switch shipment.status {
        case .planned: states[line].planned += part.quantity
        case .released: states[line].released += part.quantity
        case .shipped: states[line].shipped += part.quantity
        case .rejected, .dropped: break
        }
      }
    }
    for line in states.indices {
      let state = states[line]
      states[line].cancelled = cancelled[line]
      let unfilled = state.quantity - state.planned - state.released - state.shipped - cancelled[line]
      precondition(unfilled >= 0, "an order ships or cancels at most what was ordered")
      states[line].unfilled = unfilled
      if unfilled > 0 {
        states[line].reason = isHeld ? .waiting : reasons[line].map { .unfilled($0) } ?? .waiting
      }
    }
    return states
  }

  /// By the contract's rule, from the counts of its lines. O(lines).
  public var status: OrderStatus { Self.status(of: lines) }

  /// Whether its status is one of those that nothing follows. As ``status``, without a look at each line:
  /// what is neither cancelled nor shipped is planned, released or unfilled. O(lines + lines of its
  /// shipments).
  public var isFinal: Bool {
    var left = 0
    for line in request.order.lines { left += line.quantity }
    for units in cancelled { left -= units }
    for shipment in shipments where shipment.status == .shipped {
      for line in shipment.lines { left -= line.quantity }
    }
    return left == 0
  }

  public static func status(of lines: [LineState]) -> OrderStatus {
    var sum = LineState(line: "", sku: "", quantity: 0)
    for line in lines {
      sum.quantity += line.quantity
      sum.planned += line.planned
      sum.released += line.released
      sum.shipped += line.shipped
      sum.cancelled += line.cancelled
      sum.unfilled += line.unfilled
    }
    if sum.cancelled == sum.quantity { return .cancelled }
    if sum.planned + sum.released + sum.unfilled == 0 { return .shipped }
    if sum.planned + sum.unfilled == 0 { return .released }
    if sum.unfilled == 0 { return .planned }
    return sum.planned + sum.released + sum.shipped == 0 ? .unplanned : .partlyPlanned
  }
}
