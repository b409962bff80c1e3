internal import OrderRouting

/// What a reader is told first: what the day costs, how good that is, and what became of the orders.
struct Headline {
  struct Tile {
    let name: String
    let value: String
    let unit: String
    let remark: String
  }

  let accounts: DayAccounts
  let rivals: [Rival]

  private var currency: String { accounts.scenario.currency }
  private var total: Money { accounts.terms.total }

  /// The largest of what the plan and its rivals prove.
  private var bound: Money? {
    ([accounts.plan.summary?.certificate.lowerBound] + rivals.map(\.lowerBound)).compactMap { $0 }.max()
  }

  var tiles: [Tile] {
    let counts = accounts.counts
    let each = CostTables.mean(total, over: counts.orders)
    var tiles = [
      Tile(name: "Today costs", value: NumberText.cents(total), unit: currency, remark: money),
      Tile(
        name: "An order", value: NumberText.cents(each), unit: currency,
        remark:
          "\(NumberText.counted(counts.orders, "order")), \(NumberText.counted(counts.units, "unit")) shipped"
      ),
    ]
    if let bound {
      let room = total - bound
      let share = total == .zero ? 0 : Double(room.millionths) / Double(total.millionths.magnitude)
      tiles.append(
        Tile(
          name: "A better plan of the same stock could save",
          value: isBest(room) ? "nothing" : "≤ " + NumberText.cents(room),
          unit: isBest(room) ? "" : currency,
          remark: isBest(room)
            ? "this plan is proven to be the best" : "at most \(percent(share)) of the cost"))
    }
    let missing = counts.ordersUnfilled + counts.ordersPartial
    tiles.append(
      Tile(
        name: "Orders not shipped whole", value: NumberText.count(missing), unit: "",
        remark:
          "\(NumberText.count(counts.ordersUnfilled)) not at all, \(NumberText.count(counts.ordersPartial)) in part"
      ))
    tiles.append(
      Tile(
        name: "Shipments late", value: NumberText.count(counts.late), unit: "",
        remark: "of \(NumberText.count(counts.shipments)), at the door after the promise"))
    tiles.append(
      Tile(
        name: "Orders split", value: NumberText.count(counts.ordersSplit), unit: "",
        remark: "over several shipments of this plan"))
    return tiles
  }

  private var money: String {
    "\(NumberText.cents(accounts.terms.cash)) is paid, \(NumberText.cents(accounts.terms.policy)) are penalties for "
      + "what is late, split or not shipped"
  }

  /// In words, how good the plan is.
  var proof: String {
    guard let bound else {
      return "How much less another plan could cost is not known: the strategy "
        + "\(accounts.plan.summary?.strategy ?? "of this plan") proves no bound."
    }
    let room = total - bound
    let text = "No plan of this day costs less than \(NumberText.cents(bound)) \(currency)"
    if isBest(room) { return text + ": this one is the best there is." }
    let stopped = accounts.plan.summary?.certificate.stoppedBy.map {
      " (the search ended by its \($0.rawValue))"
    }
    return text + ", so at most \(NumberText.cents(room)) \(currency) more could be saved by planning better"
      + (stopped ?? "") + "."
  }

  /// Within what a certificate calls optimal.
  private func isBest(_ room: Money) -> Bool {
    Int128(room.millionths) * 1_000_000 <= Int128(max(total.millionths.magnitude, 10_000))
  }

  private func percent(_ share: Double) -> String {
    share < 0.0005 ? NumberText.percent(share, places: 4) : NumberText.percent(share, places: 2)
  }
}
