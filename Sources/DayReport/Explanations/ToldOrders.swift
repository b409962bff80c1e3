internal import OrderRouting

/// Which orders of a report open to their explanation: up to a number all of them, beyond it those with something to
/// tell and, spread evenly over the day, a sample of the others.
struct ToldOrders {
  /// Orders up to which all are explained.
  static let all = 20_000
  /// Beyond that: with something to tell, and all together.
  static let told = 4_000
  static let most = 5_000

  /// Positions, ascending.
  let orders: [Int]
  /// How many of the day have something to tell.
  let toldCount: Int
  let isWhole: Bool

  /// O(rows + orders × log orders).
  init(_ accounts: DayAccounts) {
    let told = accounts.orders.indices.filter { Self.hasSomethingToTell(accounts, $0) }
    toldCount = told.count
    isWhole = accounts.orders.count <= Self.all
    if isWhole {
      orders = Array(accounts.orders.indices)
      return
    }
    // The dearest of them first.
    let ranked = told.sorted { left, right in
      (accounts.orders[right].total, left) < (accounts.orders[left].total, right)
    }
    var chosen = Set(ranked.prefix(Self.told))
    let step = max(1, accounts.orders.count / (Self.most - min(chosen.count, Self.told)))
    for order in stride(from: 0, to: accounts.orders.count, by: step) where chosen.count < Self.most {
      chosen.insert(order)
    }
    orders = chosen.sorted()
  }

  static func hasSomethingToTell(_ accounts: DayAccounts, _ order: Int) -> Bool {
    let rows = accounts.shipments(of: order)
    if rows.count > 1 || accounts.unfilled(of: order) > 0 { return true }
    return rows.contains {
      accounts.plan.shipments[$0].daysLate > 0 || accounts.plan.shipments[$0].shipDaysLate > 0
    }
  }
}
