internal import StockLedger

// What is listed, and in which sequence.
extension StoreCheck {
  static let lists = [
    StoreCheck("orders come last accepted first, by filters and page by page") { trial, store in
      for number in 1...7 {
        var order = StoreTrial.order(
          "o\(number)", channel: number % 2 == 0 ? "web" : "ebay", placedAt: Int64(number * 100))
        if number == 3 { order.cancelled = [2] }
        _ = try trial.commit(store, StoreTrial.group(StoreTrial.accept(order)))
      }
      func ids(_ filter: OrderFilter, limit: Int = 3) throws -> [String] {
        var ids: [String] = []
        var cursor: String?
        repeat {
          let page = try store.orders(filter, after: cursor, limit: limit)
          ids += page.elements.map(\.id)
          cursor = page.next
        } while cursor != nil
        return ids
      }
      trial.equal(try ids(OrderFilter()), ["o7", "o6", "o5", "o4", "o3", "o2", "o1"], "all")
      trial.equal(try ids(OrderFilter(), limit: 7).count, 7, "a page that just fits")
      trial.expect(
        try store.orders(OrderFilter(), after: nil, limit: 7).next == nil, "a last page has a next one")
      trial.equal(try ids(OrderFilter(status: .cancelled)), ["o3"], "by status")
      trial.equal(try ids(OrderFilter(channel: "web"), limit: 1), ["o6", "o4", "o2"], "by channel")
      trial.equal(
        try ids(OrderFilter(placedAfter: Instant(secondsSinceEpoch: 500, nanoseconds: 500_000_000))),
        ["o7", "o6"],
        "by the time that they were placed")
    },
    StoreCheck("shipments come oldest first, by filters and page by page, dropped ones too") { trial, store in
      var order = StoreTrial.order("a")
      order.request.order.lines[0].quantity = 10
      var rows: [ShipmentChange] = []
      for number in 1...5 {
        var shipment = StoreTrial.shipment("S\(number)", number: Int64(number), order: "a")
        shipment.location = number == 2 ? "L1" : "L0"
        if number == 4 { shipment.status = .dropped }
        rows.append(ShipmentChange(isNew: true, shipment: shipment))
      }
      var change = StoreTrial.accept(order)
      change.shipments = rows
      change.orders[0].after.shipments = rows.map(\.shipment).filter { $0.status.counts }
      _ = try trial.commit(store, StoreTrial.group(change))
      func ids(_ filter: ShipmentFilter) throws -> [String] {
        var ids: [String] = []
        var cursor: String?
        repeat {
          let page = try store.shipments(filter, after: cursor, limit: 2)
          ids += page.elements.map(\.id)
          cursor = page.next
        } while cursor != nil
        return ids
      }
      trial.equal(try ids(ShipmentFilter()), ["S1", "S2", "S3", "S4", "S5"], "all")
      trial.equal(try ids(ShipmentFilter(location: "L1")), ["S2"], "by location")
      trial.equal(try ids(ShipmentFilter(location: "L0", status: .dropped)), ["S4"], "by status")
      trial.equal(try ids(ShipmentFilter(shipDate: Day(daysSinceEpoch: 9))), [], "by a day without any")
      trial.equal(
        try store.orders(OrderFilter(location: "L1"), after: nil, limit: 9).elements.map(\.id), ["a"], "at L1"
      )
      trial.equal(
        try store.orders(OrderFilter(location: "L9"), after: nil, limit: 9).elements.count, 0, "at L9")
      trial.equal(try store.shipments(["S2"]), [rows[1].shipment], "a shipment, field by field")
    },
    StoreCheck("positions come by location and SKU, bytes and all") { trial, store in
      let keys = [("L0", "A"), ("L0", "a"), ("L1", ""), ("L1", "é"), ("L10", "A.1.x")]
      let levels = keys.map { StoreTrial.level($0.0, $0.1, 3, reserved: $0.1 == "a" ? 5 : 0) }
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter(levels.reversed())))
      var found: [StockLevel] = []
      var cursor: String?
      repeat {
        let page = try store.positions(PositionFilter(), after: cursor, limit: 2)
        found += page.elements
        cursor = page.next
      } while cursor != nil
      trial.equal(found, levels, "positions")
      trial.equal(
        try store.positions(PositionFilter(location: "L1"), after: nil, limit: 9).elements.count, 2,
        "by location")
      trial.equal(
        try store.positions(PositionFilter(sku: "A"), after: nil, limit: 9).elements.count, 1, "by SKU")
      trial.equal(
        try store.positions(PositionFilter(onlyShortages: true), after: nil, limit: 9).elements.map(\.sku),
        ["a"],
        "shortages")
    },
    StoreCheck("events come in sequence, by types, from any number on") { trial, store in
      for number in 1...4 {
        _ = try trial.commit(store, StoreTrial.group(StoreTrial.accept(StoreTrial.order("o\(number)"))))
      }
      var numbers: [Int64] = []
      var last: Int64 = 0
      while true {
        let part = try store.events(after: last, types: [], limit: 3)
        numbers += part.events.map(\.number)
        if part.events.isEmpty { break }
        last = part.last
      }
      trial.equal(numbers, [1, 2, 3, 4, 5, 6, 7, 8], "numbers")
      let unfilled = try store.events(after: 3, types: [.orderUnfilled], limit: 2)
      trial.equal(unfilled.events.map(\.number), [4, 6], "of a type")
      let none = try store.events(after: 0, types: [.batchApplied], limit: 2)
      trial.equal(none.last, 8, "the number to go on from where none is of a type")
      trial.equal(try store.events(after: 8, types: [], limit: 2).last, 8, "the number at the end")
      trial.equal(try store.history(ofOrder: "o2").map(\.number), [3, 4], "of an order")
      trial.equal(try store.history(after: 3, limit: 9).map(\.number), [5, 7], "history")
    },
    StoreCheck("changes of others are told, with orders and prices as they are") { trial, store in
      let prices = [
        SupplyPrice(.carrierShipments(carrier: "Dove", shipDate: Day(daysSinceEpoch: 5)), price: 2.5)
      ]
      _ = try trial.commit(
        store, StoreTrial.group(StoreTrial.accept(StoreTrial.order("a")), server: "ONE"))
      _ = try trial.commit(
        store,
        StoreTrial.group(
          StoreTrial.accept(StoreTrial.order("b")),
          StoreTrial.change(.batch) { change in
            change.prices = prices
            change.limits = [
              LimitChange(
                .locationShipments(location: "L0", shipDate: Day(daysSinceEpoch: 5)), used: 1, limit: nil)
            ]
          }, server: "TWO"))
      let (changes, last) = try store.changes(after: 0, notOf: "ONE", limit: 10)
      trial.equal(changes.map(\.number), [3, 5], "numbers")
      trial.equal(changes.first?.change.orders.map(\.after.id), ["b"], "orders")
      trial.equal(changes.first?.change.orders.map(\.after.number), [3], "numbers of orders")
      trial.equal(changes.last?.change.prices, prices, "prices")
      trial.equal(changes.last?.change.limits.map(\.used), [1], "limits")
      trial.equal(last, 5, "the last number")
      trial.equal(try store.changes(after: last, notOf: "ONE", limit: 10).changes.count, 0, "what is known")
      trial.equal(try store.changes(after: 0, notOf: "ONE", limit: 1).last, 3, "the last of a part")
    },
    StoreCheck("keys are added and removed once") { trial, store in
      let key = APIKey(
        name: "shop", digest: [9, 0, 255], scopes: [.read, .stock], createdAt: StoreTrial.moment)
      trial.expect(try store.add(key), "it was not added")
      trial.expect(try !store.add(key), "it was added twice")
      trial.equal(try store.keys(), [key], "keys")
      trial.expect(try store.removeKey(named: "shop"), "it was not removed")
      trial.expect(try !store.removeKey(named: "shop"), "it was removed twice")
    },
  ]
}

extension StoreTrial {
  static func shipment(_ id: String, number: Int64, order: String) -> Shipment {
    let routed = RoutedShipment(
      location: "L0", service: "ground", zone: "5", parcels: 2, billableWeight: 1.25,
      shipDate: Day(daysSinceEpoch: 20_780), deliveryDate: Day(daysSinceEpoch: 20_783), daysLate: 1,
      shipDaysLate: 0,
      lines: [RoutedLine(line: "1", sku: "A", quantity: 2)], terms: CostTerms())
    var shipment = Shipment(
      id: id, number: number, order: order, status: .planned, routed: routed, carrier: "Dove",
      items: [ShipmentItem(sku: "A", quantity: 2)])
    shipment.terms.postage = 7.654321
    shipment.notice = ShippingNotice(
      shippedAt: moment,
      tracking: [
        Tracking(
          carrier: "Dove", number: "1Z", url: "https://dove.example/1Z",
          lines: [LineQuantity(line: "1", quantity: 1)]),
        Tracking(carrier: "Dove", number: "2Z"),
      ])
    return shipment
  }
}
