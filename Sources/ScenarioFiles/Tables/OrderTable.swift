internal import OrderRouting

/// Groups the rows of orders.csv into orders. A row reads as the number of its order.
struct OrderTable: TableReader {
  private(set) var orders: [Order] = []
  private let columns: OrderColumns
  private var facts: [OrderFacts] = []
  private var numbers = SymbolTable()

  init(_ columns: inout ColumnFinder) {
    self.columns = OrderColumns(&columns)
  }

  mutating func read(_ row: inout RowReader) -> Int32 {
    let id = row.id(columns.id)
    guard row.isUsable else {
      readStray(&row)
      return -1
    }
    let number = numbers.intern(id)
    let index = Int(number)
    if index == orders.count {
      orders.append(Order(id: id, lines: [], country: ""))
      facts.append(OrderFacts())
    }
    if !row.isBlank(columns.line) { facts[index].hasLineIDs = true }
    let line = columns.readLine(&row, position: orders[index].lines.count + 1)
    if !orders[index].lines.isEmpty, RepeatedRows.isSame(orders[index].lines[0], line) {
      facts[index].beginsAnew = true
    }
    orders[index].lines.append(line)
    columns.read(&row, into: &orders[index], &facts[index])
    return number
  }

  /// Checks the cells of a row whose order is not known.
  private func readStray(_ row: inout RowReader) {
    var order = Order(id: "", lines: [columns.readLine(&row, position: 1)], country: "")
    var facts = OrderFacts()
    columns.read(&row, into: &order, &facts)
  }

  /// Ends the orders once every row is read: each needs a country, and both coordinates or none.
  mutating func finish(_ source: TableSource, _ rows: OrderRows, into log: inout DiagnosticLog) {
    var repeated = RepeatedRows()
    for index in orders.indices {
      let said = facts[index]
      if said.beginsAnew, !said.hasLineIDs {
        repeated.note(orders[index], index, rows: rows[index])
      }
      if !said.given.contains(1) {
        orders[index].country = RowReader.placeholder
        if !said.hasBadCountry, columns.country.index != nil {
          report("expected a value in one of the order's rows, found blank cells", columns.country)
        }
      }
      if let latitude = said.latitude, let longitude = said.longitude {
        orders[index].coordinates = Coordinates(latitude, longitude)
      } else if said.latitude != nil, isBlank(columns.longitude) {
        report("expected a value beside the latitude", columns.longitude)
      } else if said.longitude != nil, isBlank(columns.latitude) {
        report("expected a value beside the longitude", columns.latitude)
      }

      func isBlank(_ column: Column) -> Bool {
        rows[index].allSatisfy { source.cell(row: Int($0), column: column.name).isBlank }
      }
      func report(_ message: String, _ column: Column) {
        log.report(.error) {
          let cell = source.cell(row: Int(rows[index].first ?? -1), column: column.name)
          return Diagnostic(
            .error, file: source.file.name, line: cell.line, column: cell.column, field: column.name,
            message: message)
        }
      }
    }
    if let warning = repeated.diagnostic(orders, source, rows) { log.report(warning) }
  }
}
