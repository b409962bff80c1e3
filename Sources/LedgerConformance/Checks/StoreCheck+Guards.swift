internal import StockLedger

// What others did first is found out, and nothing of a refused group is written.
extension StoreCheck {
  static let guards = [
    StoreCheck("numbers follow one another, one for each event and at least one for a change") {
      trial, store in
      let first = try trial.commit(store, StoreTrial.group(StoreTrial.accept(StoreTrial.order("a"))))
      let rest = try trial.commit(
        store,
        StoreTrial.group(
          StoreTrial.change(.day) {
            $0.days = [DayTurn(location: "L0", from: nil, to: Day(daysSinceEpoch: 1))]
          },
          StoreTrial.accept(StoreTrial.order("b"))))
      trial.equal(first + rest, [1, 3, 4], "numbers")
      trial.equal(try store.events(after: 0, types: [], limit: 10).last, 5, "the last number")
    },
    StoreCheck("units that are not there are not reserved") { trial, store in
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([StoreTrial.level("L0", "A", 5)])))
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.reserve(3, of: "A", at: "L0")))
      trial.equal(
        try store.commit(
          StoreTrial.group(StoreTrial.accept(StoreTrial.order("a")), StoreTrial.reserve(2, of: "A", at: "L0"))
        ),
        .conflict, "two more of one")
      trial.equal(try store.orders(["a"]).count, 0, "orders of a refused group")
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.reserve(1, of: "A", at: "L0")))
      trial.equal(
        try store.positions(PositionFilter(), after: nil, limit: 9).elements.map(\.reserved), [4], "reserved")
    },
    StoreCheck("of an unlimited position any number may be reserved") { trial, store in
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([StoreTrial.level("L0", "A", nil)])))
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.reserve(3_000, of: "A", at: "L0")))
      let level = try store.positions(PositionFilter(), after: nil, limit: 9).elements.first
      trial.equal(level?.onHand, nil, "on hand")
      trial.equal(level?.reserved, 3_000, "reserved")
    },
    StoreCheck("a count relies on what it saw") { trial, store in
      let first = StoreTrial.level("L0", "A", 5)
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([first])))
      trial.equal(
        try store.commit(StoreTrial.group(StoreTrial.enter([StoreTrial.level("L0", "A", 9)]))), .conflict,
        "a count of a position that was not there")
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.reserve(1, of: "A", at: "L0")))
      trial.equal(
        try store.commit(StoreTrial.group(StoreTrial.enter([StoreTrial.level("L0", "A", 9)], over: [first]))),
        .conflict, "a count that did not see a reservation")
      var second = first
      second.reserved = 1
      var third = second
      third.onHand = nil
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([third], over: [second])))
      trial.equal(try store.positions(PositionFilter(), after: nil, limit: 9).elements, [third], "positions")
    },
    StoreCheck("what one change of a group frees is nothing that an earlier one may have") { trial, store in
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([StoreTrial.level("L0", "A", 5)])))
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.reserve(3, of: "A", at: "L0")))
      let take = StoreTrial.reserve(2, of: "A", at: "L0")
      let free = StoreTrial.reserve(-1, of: "A", at: "L0")
      trial.equal(try store.commit(StoreTrial.group(take, free)), .conflict, "taken before it was free")
      _ = try trial.commit(store, StoreTrial.group(free, take))
      let supply = Supply.carrierShipments(carrier: "Dove", shipDate: Day(daysSinceEpoch: 20_000))
      func use(_ units: Int) -> LedgerChange {
        StoreTrial.change(.route) { $0.limits = [LimitChange(supply, used: units, limit: 4)] }
      }
      _ = try trial.commit(store, StoreTrial.group(use(3)))
      trial.equal(try store.commit(StoreTrial.group(use(2), use(-1))), .conflict, "used before it was free")
      _ = try trial.commit(store, StoreTrial.group(use(-1), use(2)))
    },
    StoreCheck("changes of a group build on each other") { trial, store in
      let first = StoreTrial.level("L0", "A", 5)
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.enter([first])))
      var second = first
      second.reserved = 4
      var third = second
      third.onHand = 2
      let accepted = StoreTrial.order("a")
      var routed = accepted
      routed.revision = 2
      _ = try trial.commit(
        store,
        StoreTrial.group(
          StoreTrial.reserve(4, of: "A", at: "L0"), StoreTrial.enter([third], over: [second]),
          StoreTrial.accept(accepted),
          StoreTrial.change(.route) { $0.orders = [OrderChange(before: accepted, after: routed)] }))
      trial.equal(try store.positions(PositionFilter(), after: nil, limit: 9).elements, [third], "positions")
      trial.equal(try store.orders(["a"]).map(\.revision), [2], "revisions")
    },
    StoreCheck("an order is accepted once, and written over what was read") { trial, store in
      let accepted = StoreTrial.order("a")
      _ = try trial.commit(store, StoreTrial.group(StoreTrial.accept(accepted)))
      trial.equal(
        try store.commit(StoreTrial.group(StoreTrial.accept(accepted))), .conflict, "accepted twice")
      var next = accepted
      next.revision = 2
      let change = StoreTrial.change(.route) { $0.orders = [OrderChange(before: accepted, after: next)] }
      _ = try trial.commit(store, StoreTrial.group(change))
      trial.equal(try store.commit(StoreTrial.group(change)), .conflict, "written over another revision")
    },
    StoreCheck("a limit holds, and what is given back fits always") { trial, store in
      let supply = Supply.locationUnits(location: "L0", shipDate: Day(daysSinceEpoch: 20_000))
      func use(_ units: Int, _ limit: Int?) -> CommitGroup {
        StoreTrial.group(
          StoreTrial.change(.route) { $0.limits = [LimitChange(supply, used: units, limit: limit)] })
      }
      trial.equal(try store.commit(use(5, 4)), .conflict, "five of four")
      _ = try trial.commit(store, use(4, 4))
      trial.equal(try store.commit(use(1, 4)), .conflict, "one more of four")
      _ = try trial.commit(store, use(-1, 2))
      trial.equal(try store.commit(use(1, 2)), .conflict, "one more of a limit that was lowered")
      _ = try trial.commit(store, use(7, nil))
      var rows = LedgerRows()
      _ = try store.load(from: Day(daysSinceEpoch: 0), into: &rows)
      trial.equal(rows.limits.map(\.used), [10], "used")
    },
    StoreCheck("a day turns once") { trial, store in
      func turn(_ from: Int32?, _ to: Int32) -> CommitGroup {
        StoreTrial.group(
          StoreTrial.change(.day) {
            $0.days = [
              DayTurn(
                location: "L0", from: from.map { Day(daysSinceEpoch: $0) }, to: Day(daysSinceEpoch: to))
            ]
          })
      }
      _ = try trial.commit(store, turn(nil, 7))
      trial.equal(try store.commit(turn(nil, 7)), .conflict, "turned from none again")
      _ = try trial.commit(store, turn(7, 8))
      trial.equal(try store.commit(turn(7, 8)), .conflict, "turned again")
      var rows = LedgerRows()
      trial.equal(
        try store.load(from: Day(daysSinceEpoch: 0), into: &rows).days, ["L0": Day(daysSinceEpoch: 8)], "days"
      )
    },
    StoreCheck("one batch runs at a time, and ends once") { trial, store in
      func group(_ batch: BatchRecord) -> CommitGroup {
        StoreTrial.group(StoreTrial.change(.batch) { $0.batch = batch })
      }
      var first = BatchRecord(id: "B1", startedAt: StoreTrial.moment, server: "ONE")
      _ = try trial.commit(store, group(first))
      trial.equal(
        try store.commit(group(BatchRecord(id: "B2", startedAt: StoreTrial.moment, server: "TWO"))),
        .conflict,
        "a second one that runs")
      first.status = .applied
      first.costBefore = 3.5
      first.costAfter = 2.25
      first.gap = 0.125
      _ = try trial.commit(store, group(first))
      trial.equal(try store.commit(group(first)), .conflict, "ended again")
      _ = try trial.commit(store, group(BatchRecord(id: "B2", startedAt: StoreTrial.moment, server: "TWO")))
      trial.equal(try store.batches(after: nil, limit: 9).elements.map(\.id), ["B2", "B1"], "newest first")
      trial.equal(try store.batch("B1")?.gap, 0.125, "gap")
    },
    StoreCheck("an outcome is kept once, with its effect") { trial, store in
      let key = StoredOutcome.Key(owner: "shop", key: "k")
      let outcome = StoredOutcome(key: key, fingerprint: [1, 2], answer: [0, 255, 3], at: StoreTrial.moment)
      _ = try trial.commit(
        store, StoreTrial.group(StoreTrial.accept(StoreTrial.order("a")), outcomes: [outcome]))
      trial.equal(try store.outcome(key)?.answer, [0, 255, 3], "answer")
      trial.equal(
        try store.commit(StoreTrial.group(StoreTrial.accept(StoreTrial.order("b")), outcomes: [outcome])),
        .conflict,
        "kept again")
      trial.equal(try store.orders(["b"]).count, 0, "an effect without its outcome")
      trial.expect(
        try store.outcome(StoredOutcome.Key(owner: "other", key: "k")) == nil, "a key is its owner's")
      try store.forgetOutcomes(before: StoreTrial.moment)
      trial.expect(try store.outcome(key) != nil, "an outcome was forgotten too early")
      try store.forgetOutcomes(before: Instant(secondsSinceEpoch: StoreTrial.moment.seconds + 1))
      trial.expect(try store.outcome(key) == nil, "an outcome was not forgotten")
    },
  ]
}
