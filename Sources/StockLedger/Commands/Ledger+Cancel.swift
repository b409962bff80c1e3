// Cancelling.
extension Ledger {
  /// Cancels units of lines, or (`nil`) all that is not shipped; what stays is routed, unless the order is
  /// held.
  ///
  /// Unfilled units go first, then planned ones.
  /// - Throws: ``LedgerRefusal``; then nothing changes.
  public func cancel(
    _ id: String, lines: [LineQuantity]?, at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange, order: LedgerOrder) {
    guard let before = orders[id] else {
      preconditionFailure("an order is remembered before it is cancelled")
    }
    let states = before.lines
    if states.allSatisfy({ $0.planned + $0.released + $0.unfilled == 0 }) {
      throw .wrongStatus(
        "nothing of order \"\(id)\" is left to cancel: it is \(before.status.rawValue); "
          + "what has left comes back as a return")
    }
    let amounts = try amounts(lines, states)
    try refuseReleased(before, amounts, states)
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.cancel, id))
    var order = before
    for line in amounts.indices { order.cancelled[line] += amounts[line] }
    order.version += 1
    let isRouted = order.isHeld ? false : routeRest(&order, &draft)
    if order.lines.allSatisfy({ $0.unfilled == 0 }) { order.isHeld = false }
    let states2 = order.lines
    for line in states2.indices where states2[line].unfilled == 0 { order.reasons[line] = nil }
    finish(&order, before: before, &draft)
    let shipments = draft.events
    draft.events = []
    draft.tell(.orderCancelled, order)
    draft.events += shipments
    if isRouted { tellRouting(of: order, &draft) }
    return (draft.finish(), order)
  }

  /// Routes what is left, or drops the planned shipments where nothing is.
  /// - Returns: whether a routing changed anything.
  private func routeRest(_ order: inout LedgerOrder, _ draft: inout ChangeDraft) -> Bool {
    let isAnyLeft = rest(of: order, keeping: { $0.status != .planned }) != nil
    let changes = route(&order, by: isAnyLeft ? .order : order.decidedBy, &draft)
    return changes && isAnyLeft
  }

  /// By line: units to cancel.
  private func amounts(_ lines: [LineQuantity]?, _ states: [LineState]) throws(LedgerRefusal) -> [Int] {
    guard let lines else { return states.map { $0.planned + $0.released + $0.unfilled } }
    var amounts = [Int](repeating: 0, count: states.count)
    var errors: [FieldError] = []
    var told: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let place = states.firstIndex(where: { $0.line == line.line }) else {
        errors.append(.unknownLine(line.line, at: index, among: states.map(\.line)))
        continue
      }
      if !told.insert(line.line).inserted { errors.append(.repeatedLine(line.line, at: index)) }
      let left = states[place].planned + states[place].released + states[place].unfilled
      if line.quantity < 1 || line.quantity > left {
        errors.append(
          FieldError(
            pointer: "/lines/\(index)/quantity", value: String(line.quantity),
            expected: "1 to \(left): so many units of the line are neither shipped nor cancelled"))
      }
      amounts[place] = line.quantity
    }
    if !errors.isEmpty { throw .invalid(errors) }
    return amounts
  }

  private func refuseReleased(
    _ order: LedgerOrder, _ amounts: [Int], _ states: [LineState]
  ) throws(LedgerRefusal) {
    let short = Set(
      states.indices.filter { amounts[$0] > states[$0].planned + states[$0].unfilled }
        .map { states[$0].line })
    if short.isEmpty { return }
    throw .shipmentReleased(
      order.shipments.filter { shipment in
        shipment.status == .released && shipment.lines.contains { short.contains($0.line) }
      }.map(\.id))
  }
}
