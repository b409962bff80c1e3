internal import OrderRouting

/// Orders that ship from several places, and what that costs.
struct SplitFindings {
  let accounts: DayAccounts

  /// Orders with several shipments in this plan.
  var orders: Int {
    accounts.orders.indices.reduce(0) { $0 + (accounts.shipments(of: $1).count > 1 ? 1 : 0) }
  }

  /// Orders with one shipment in this plan, and others before.
  var continued: Int {
    accounts.orders.indices.reduce(0) { count, order in
      let isOne =
        accounts.shipments(of: order).count == 1 && accounts.scenario.orders[order].priorShipments > 0
      return count + (isOne ? 1 : 0)
    }
  }

  /// By the locations that an order's shipments come from.
  var table: ReportTable {
    var groups = CostGroups()
    var splits: [IDKey: Money] = [:]
    for order in accounts.orders.indices {
      let rows = accounts.shipments(of: order)
      let prior = accounts.scenario.orders[order].priorShipments
      if rows.isEmpty || rows.count + prior < 2 { continue }
      let places = rows.map { accounts.locationOfShipment[$0] }.sorted()
      let name =
        places.map { accounts.scenario.locations[$0].id }.joined(separator: " + ")
        + (prior > 0 ? ", after earlier shipments" : "")
      groups.add(name, accounts.orders[order], count: 1, units: rows.count)
      splits[IDKey(name), default: .zero] += accounts.orders[order].split
    }
    var table = ReportTable(
      id: "split-orders", caption: "Split orders, by the locations they ship from",
      columns: [
        .init("locations", "locations"), .init("orders", "orders", adds: true),
        .init("shipments", "shipments", adds: true), .init("weighed as splits", "split", adds: true),
        .init("cost of these orders", "cost", adds: true),
      ], shown: 10, hasTotal: true)
    let ranked = groups.groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    for (_, group) in ranked {
      table.rows.append([
        .text(group.name), .count(group.count), .count(group.units),
        .money(splits[IDKey(group.name)] ?? .zero),
        .money(group.terms.total),
      ])
    }
    return table
  }
}
