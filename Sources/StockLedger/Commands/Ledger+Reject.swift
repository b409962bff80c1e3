// Rejections.
extension Ledger {
  /// Takes a planned or released shipment, or units of its lines (`nil`: all), back from its location, and
  /// routes the order, never again from there.
  ///
  /// What is left of the shipment stays, priced at this moment.
  /// - Throws: ``LedgerRefusal``; then nothing changes.
  public func reject(
    _ id: String, reason: RejectionReason, lines: [LineQuantity]?, at moment: Instant
  ) throws(LedgerRefusal) -> (change: LedgerChange, order: LedgerOrder) {
    guard let before = order(ofShipment: id), let place = before.shipments.firstIndex(where: { $0.id == id }),
      before.shipments[place].status.reserves
    else {
      throw .wrongStatus(
        "shipment \"\(id)\" is neither planned nor released: only those can be rejected")
    }
    let shipment = before.shipments[place]
    let kept = try kept(of: shipment, without: lines)
    var draft = ChangeDraft(at: moment, cause: ChangeCause(.reject, id))
    var order = before
    let channel = order.request.order.channel
    take(shipment, channel: channel, sign: -1, &draft)
    var rest = shipment
    if kept.isEmpty {
      rest.status = .rejected
      order.shipments.remove(at: place)
    } else {
      rest = self.rest(of: shipment, kept, order, at: moment)
      take(rest, channel: channel, &draft)
      order.shipments[place] = rest
    }
    draft.note(rest, isNew: false)
    draft.tell(.shipmentRejected, rest)
    if reason.takesOffStock { takeOff(shipment, kept.isEmpty ? [] : rest.items, &draft) }
    if !order.rejectedBy.contains(shipment.location) { order.rejectedBy.append(shipment.location) }
    order.version += 1
    put(order)
    _ = route(&order, keeping: kept.isEmpty ? nil : id, &draft)
    order.decidedBy = .order
    finish(&order, before: before, &draft)
    tellRouting(of: order, &draft)
    return (draft.finish(), order)
  }

  /// What stays of a shipment's lines.
  private func kept(
    of shipment: Shipment, without lines: [LineQuantity]?
  ) throws(LedgerRefusal) -> [ShipmentLine] {
    guard let lines, !lines.isEmpty else { return [] }
    var kept = shipment.lines
    var errors: [FieldError] = []
    var told: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let place = kept.firstIndex(where: { $0.line == line.line }) else {
        errors.append(.unknownLine(line.line, at: index, among: kept.map(\.line)))
        continue
      }
      if !told.insert(line.line).inserted { errors.append(.repeatedLine(line.line, at: index)) }
      let most = shipment.quantity(ofLine: line.line)
      if line.quantity < 1 || line.quantity > most {
        errors.append(
          FieldError(
            pointer: "/lines/\(index)/quantity", value: String(line.quantity),
            expected: "1 to \(most): so many units of the line are in the shipment"))
      }
      kept[place].quantity = most - line.quantity
    }
    if !errors.isEmpty { throw .invalid(errors) }
    return kept.filter { $0.quantity > 0 }
  }

  /// A shipment with fewer units, priced anew where its service still takes it.
  private func rest(
    of shipment: Shipment, _ kept: [ShipmentLine], _ order: LedgerOrder, at moment: Instant
  ) -> Shipment {
    var rest = shipment
    rest.lines = kept
    // Never more of an item than was reserved, should a kit have changed since.
    rest.items = items(of: kept.map { ($0.sku, $0.quantity) }).compactMap { item in
      let had = shipment.items.first { $0.sku == item.sku }?.quantity ?? 0
      return had == 0 ? nil : ShipmentItem(sku: item.sku, quantity: min(item.quantity, had))
    }
    var part = order.request.order
    part.lines = kept.compactMap { line in
      guard var own = part.lines.first(where: { $0.id == line.line }) else { return nil }
      own.quantity = line.quantity
      return own
    }
    do throws(InvalidOrder) {
      if let priced = try router.reprice(
        part, location: rest.location, service: rest.service, shipDate: rest.shipDate,
        deliveryDate: rest.deliveryDate, at: moment)
      {
        rest.terms = priced.terms
        rest.parcels = priced.parcels
        rest.billableWeight = priced.billableWeight
        rest.zone = priced.zone
      }
    } catch {
      // Another network may refuse what an earlier one accepted: its old price stays.
      return rest
    }
    return rest
  }

  /// Takes what was rejected of a shipment off what is on hand.
  private func takeOff(_ shipment: Shipment, _ kept: [ShipmentItem], _ draft: inout ChangeDraft) {
    for item in shipment.items {
      let lost = item.quantity - (kept.first { $0.sku == item.sku }?.quantity ?? 0)
      var change = PositionChange(PositionKey(location: shipment.location, sku: item.sku))
      guard lost > 0, level(change.key)?.onHand != nil else { continue }
      change.onHand = -lost
      add(change, &draft)
      if let level = level(change.key) { draft.tell(.stockChanged, level) }
    }
  }
}
