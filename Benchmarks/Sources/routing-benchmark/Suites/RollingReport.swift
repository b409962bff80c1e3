import MarkdownTables

/// A rolling study as Markdown.
struct RollingReport {
  private let record: RollingRecord
  private let orders: Int

  init(_ record: RollingRecord, orders: Int) {
    self.record = record
    self.orders = orders
  }

  var text: String {
    let work = record.options["work_limit"] ?? "none"
    return """
      \(record.days) days with \(orders.grouped) orders on average, seed \
      \(record.options["seed"] ?? "unknown"); units of work for the search of a batch: \(work). ± is the \
      standard error over days; what waiting saves is taken day by day.

      \(table)
      """
  }

  private var table: String {
    var table = MarkdownTable(
      [
        "strategy", "batch", "cost a day", "±", "saved by waiting", "±", "shipments", "orders split",
        "units unfilled", "late orders", "batches", "searches cut short",
      ], words: 2)
    for cell in record.distinctCells {
      let saving = cell.toFirstBatch.map { $0 == 0 ? 0 : -$0 }
      let isAny = cell.batch == "any"
      table.append([
        cell.strategy, cell.batch, cell.costPerDay.fixed(2), cell.costPerDayError?.fixed(2) ?? "–",
        saving?.fixed(2) ?? "", cell.toFirstBatchError?.fixed(2) ?? "", cell.shipments.grouped,
        cell.ordersSplit.grouped, cell.unitsUnfilled.grouped, cell.lateOrders.grouped,
        isAny ? "" : cell.batches.grouped, isAny ? "" : cell.batchesLimited.grouped,
      ])
    }
    return table.text
  }
}
