/// A batch as the search works on it: classes of orders, their choices, and the pieces that they fall into.
struct BatchTable: Sendable {
  let classes: OrderClasses
  let contention: Contention
  let table: ChoiceTable
  let pieces: TablePieces
  /// Orders with more contents than can be listed; they are in no class of the table.
  let longOrders: [Int]
  let ledger: Ledger

  init(_ problem: RoutingProblem, _ search: Search) {
    let ledger = Ledger(problem)
    search.progress?("finding what is contested")
    let classes = OrderClasses(problem.batch)
    let contention = Contention(problem, ledger: ledger, classes: classes, threads: search.threads)
    search.progress?("listing shipments")
    let built = ChoiceTableBuilder.build(
      problem, classes, contention, ledger: ledger, threads: search.threads)
    self.ledger = ledger
    self.classes = classes
    self.contention = contention
    table = built.table
    longOrders = built.long.flatMap { classes.orders(Int($0)).map { Int($0) } }.sorted()
    pieces = TablePieces(table, fixedCosts: problem.fixedCosts)
    search.progress?("\(pieces.count) pieces, \(longOrders.count) long orders")
  }
}
