internal import StockLedger

// What is there after a restart.
extension StoreCheck {
  static let keeping = [
    StoreCheck("everything is there after it was opened again") { trial, store in
      var order = StoreTrial.order("a")
      let shipment = StoreTrial.shipment("S1", number: 4, order: "a")
      order.shipments = [shipment]
      order.rejectedBy = ["L7"]
      order.decidedBy = .batch("B1")
      var accepted = StoreTrial.accept(order)
      accepted.shipments = [ShipmentChange(isNew: true, shipment: shipment)]
      let level = StoreTrial.level("L0", "A", -3)
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([level]), accepted))
      try store.claim(LedgerIdentity(currency: "USD", weightUnit: "lb", lengthUnit: "in"))
      let again = try trial.maker.reopen(store)
      var rows = LedgerRows()
      let head = try again.load(from: Day(daysSinceEpoch: 0), into: &rows)
      trial.equal(head.number, 3, "the last number")
      trial.equal(head.shipments, 4, "the last shipment")
      trial.equal(rows.positions, [level], "positions")
      trial.equal(rows.orders.count, 1, "open orders")
      if let kept = rows.orders.first {
        trial.expect(kept.request.isEqual(to: order.request), "what was sent: \(kept.request)")
        trial.equal(kept.shipments, [shipment], "shipments")
        trial.equal(kept.lines, order.lines, "lines")
        trial.equal(kept.cost, order.cost, "cost")
        trial.equal(kept.rejectedBy, ["L7"], "who rejected it")
        trial.equal(kept.decidedBy, .batch("B1"), "who decided it")
        trial.equal(kept.number, 2, "its number")
        trial.equal(kept.acceptedAt, StoreTrial.moment, "when it was accepted")
      }
      do {
        try again.claim(LedgerIdentity(currency: "EUR", weightUnit: "lb", lengthUnit: "in"))
        trial.expect(false, "it took another currency")
      } catch StoreError.refused {
        trial.expect(true, "")
      }
    },
    StoreCheck("what a channel told of an order is kept with it, once") { trial, store in
      var recipient = OrderRecipient()
      for (name, path) in OrderRecipient.fields { recipient[keyPath: path] = name + " Ä\u{0}" }
      let origin = OrderOrigin(
        order: "shop:1",
        lines: [LineOrigin(format: "shopify-orders-rest", order: "1", line: "", sku: "A-6", pack: 6)],
        recipient: recipient, priorShipments: 2, hasOpenLines: true)
      let bare = OrderOrigin(order: "shop:2", lines: [])
      var first = StoreTrial.accept(StoreTrial.order("shop:1"))
      first.origins = [origin]
      var second = StoreTrial.accept(StoreTrial.order("shop:2"))
      second.origins = [bare]
      _ = try trial.commit(
        store, StoreTrial.group(first, second, StoreTrial.accept(StoreTrial.order("other"))))
      trial.equal(try store.origins(ofOrders: ["shop:1"]), [origin], "an origin")
      var other = StoreTrial.accept(StoreTrial.order("shop:1"))
      other.origins = [bare]
      trial.equal(try store.commit(StoreTrial.group(other)), .conflict, "an order with another origin")
      var orphan = StoreTrial.accept(StoreTrial.order("shop:3"))
      orphan.origins = [OrderOrigin(order: "shop:3", lines: [])]
      trial.equal(
        try store.commit(
          StoreTrial.group(
            orphan,
            StoreTrial.reserve(1, of: "A", at: "L9"))), .conflict, "units that are not there")
      let again = try trial.maker.reopen(store)
      trial.equal(
        try again.origins(ofOrders: ["shop:3", "other", "shop:2", "none", "shop:1"]).sorted {
          $0.order < $1.order
        }, [origin, bare], "origins")
    },
    StoreCheck("a random day is kept, and goes on after it was opened again") { trial, store in
      let scenario = RandomDay.smallScenario
      var day = try RandomDay(scenario, seed: 5, store: store)
      try day.run(steps: 120)
      trial.equal(day.failures, [], "the first day")
      var rows = LedgerRows()
      _ = try store.load(from: Day(daysSinceEpoch: 0), into: &rows)
      let again = try trial.maker.reopen(store)
      var kept = LedgerRows()
      let head = try again.load(from: Day(daysSinceEpoch: 0), into: &kept)
      trial.equal(Set(kept.positions), Set(rows.positions), "positions")
      trial.equal(Set(kept.limits), Set(rows.limits), "limits")
      trial.equal(kept.orders.count, rows.orders.count, "orders")
      trial.expect(head.number > 100, "little happened: \(head.number)")
      trial.equal(try LedgerAudit.run(again).violations, [], "audit")
    },
  ]
}
