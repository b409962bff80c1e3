internal import OrderRouting
internal import RouteVerification

/// What one more of would be worth something, by the plan's prices.
struct ScarcityFindings {
  let report: ScarcityReport

  /// Stock by SKU: the best place for one more of each.
  var stock: ReportTable {
    var best: [(row: ScarcityReport.Row, places: Int)] = []
    var numbers: [IDKey: Int] = [:]
    for row in report.rows where row.supply.kind == .stock {
      let sku = row.supply.sku ?? ""
      if let number = numbers[IDKey(sku)] {
        best[number].places += 1
      } else {
        numbers[IDKey(sku)] = best.count
        best.append((row, 1))
      }
    }
    var table = ReportTable(
      id: "scarce-stock", caption: "Stock",
      columns: [
        .init("SKU", "sku"), .init("name", "name"), .init("best placed at", "location_id"),
        .init("worth of one more", "price"), .init("used there", "used"), .init("of", "available"),
        .init("places where it is scarce", "locations"),
      ], shown: 10)
    for (row, places) in best {
      table.rows.append([
        .text(row.supply.sku ?? ""), .text(row.name), .text(row.supply.location ?? ""), .money(row.price),
        .count(row.used), Self.available(row), .count(places),
      ])
    }
    return table
  }

  var allocations: ReportTable {
    var table = ReportTable(
      id: "scarce-allocations", caption: "Allocations",
      columns: [
        .init("SKU", "sku"), .init("location", "location_id"), .init("channel", "channel"),
        .init("worth of one more", "price"), .init("used", "used"), .init("of", "available"),
      ], shown: 10)
    for row in report.rows where row.supply.kind == .allocation {
      table.rows.append([
        .text(row.supply.sku ?? ""), .text(row.supply.location ?? ""), .text(row.supply.channel ?? ""),
        .money(row.price), .count(row.used), Self.available(row),
      ])
    }
    return table
  }

  var capacity: ReportTable {
    var table = ReportTable(
      id: "scarce-capacity", caption: "Capacity",
      columns: [
        .init("one more", "supply"), .init("worth", "price"), .init("used", "used"), .init("of", "available"),
      ], shown: 12)
    for row in report.rows where row.supply.kind != .stock && row.supply.kind != .allocation {
      table.rows.append([
        .text(Words.supply(row.supply)), .money(row.price), .count(row.used), Self.available(row),
      ])
    }
    return table
  }

  private static func available(_ row: ScarcityReport.Row) -> Cell {
    row.available.map { .count($0) } ?? .text("unlimited")
  }
}
