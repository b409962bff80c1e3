// What becomes of changes.
extension Ledger {
  /// Takes a change back that was not committed: of several the latest one first. O(rows of the change).
  public func undo(_ change: LedgerChange) {
    for position in change.positions {
      setLevel((-position).applied(to: level(position.key)))
      if let seen = change.seen[position.key], seen == nil { phantoms.insert(position.key) }
    }
    for limit in change.limits {
      router.use(-limit.used, of: limit.supply)
      if limit.shipped != 0 { addShipped(-limit.shipped, limit.supply) }
    }
    for order in change.orders {
      if let before = order.before { put(before) } else { remove(order.after.id) }
    }
    for turn in change.days {
      days[turn.location] = turn.from
      nextTurn = Instant(secondsSinceEpoch: .min)
    }
    if change.prices != nil { use(prices: pricesBefore) }
    unfollow(change)
  }

  /// Takes up that changes were committed, with the numbers that they got: new orders have theirs, final ones
  /// are forgotten. O(orders of the changes).
  public func settle(_ changes: [LedgerChange], numbers: [Int64]) {
    precondition(changes.count == numbers.count, "every change has a number")
    for (change, number) in zip(changes, numbers) {
      for order in change.orders where order.before == nil { orders[order.after.id]?.number = number }
    }
    for change in changes {
      for order in change.orders where orders[order.after.id]?.isFinal == true {
        remove(order.after.id)
      }
    }
  }

  /// Takes up what another server has committed. O(rows of the change).
  public func apply(_ change: LedgerChange) {
    for position in change.positions { setLevel(position.applied(to: level(position.key))) }
    for limit in change.limits {
      router.use(limit.used, of: limit.supply)
      if limit.shipped != 0 { addShipped(limit.shipped, limit.supply) }
      if limit.supply.kind == .allocation { allocations.insert(limit.supply) }
    }
    for order in change.orders {
      remember(order.after)
      if orders[order.after.id]?.isFinal == true { remove(order.after.id) }
    }
    for turn in change.days {
      days[turn.location] = turn.to
      nextTurn = Instant(secondsSinceEpoch: .min)
    }
    if let prices = change.prices { use(prices: prices) }
  }
}
