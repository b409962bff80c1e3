internal import OrderRouting

/// What leaves or arrives late, by where it comes from.
struct LateFindings {
  private struct Sum {
    var shipments = 0
    var arrive = 0
    var leave = 0
    var days = 0
    var cost = Money.zero
  }

  private struct Lane: Hashable {
    let location: String
    let service: String
  }

  let accounts: DayAccounts

  var shipments: Int {
    accounts.plan.shipments.reduce(0) { $0 + ($1.daysLate > 0 || $1.shipDaysLate > 0 ? 1 : 0) }
  }

  var table: ReportTable {
    var sums: [Lane: Sum] = [:]
    var lanes: [Lane] = []
    for shipment in accounts.plan.shipments where shipment.daysLate > 0 || shipment.shipDaysLate > 0 {
      let lane = Lane(location: shipment.location, service: shipment.service)
      if sums[lane] == nil { lanes.append(lane) }
      var sum = sums[lane] ?? Sum()
      sum.shipments += 1
      sum.arrive += shipment.daysLate > 0 ? 1 : 0
      sum.leave += shipment.shipDaysLate > 0 ? 1 : 0
      sum.days += shipment.daysLate + shipment.shipDaysLate
      sum.cost += shipment.terms.lateness
      sums[lane] = sum
    }
    var table = ReportTable(
      id: "late-shipments", caption: "Late shipments, by where they come from",
      columns: [
        .init("location", "location_id"), .init("service", "service_id"),
        .init("late shipments", "shipments", adds: true), .init("arrive late", "arrive_late", adds: true),
        .init("leave late", "leave_late", adds: true), .init("days together", "days", adds: true),
        .init("cost", "lateness", adds: true),
      ], shown: 10, hasTotal: true)
    let ranked = lanes.enumerated().sorted { one, two in
      let (left, right) = (sums[one.element] ?? Sum(), sums[two.element] ?? Sum())
      return (right.cost, right.shipments, one.offset) < (left.cost, left.shipments, two.offset)
    }
    for (_, lane) in ranked {
      guard let sum = sums[lane] else { continue }
      table.rows.append([
        .text(lane.location), .text(lane.service), .count(sum.shipments), .count(sum.arrive),
        .count(sum.leave), .count(sum.days), .money(sum.cost),
      ])
    }
    return table
  }
}
