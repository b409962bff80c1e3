internal import OrderRouting

/// A batch as the search works on it: classes of orders, their choices, and the pieces that they fall into.
struct BatchTable: Sendable {
  let classes: OrderClasses
  let contention: Contention
  let table: ChoiceTable
  let pieces: TablePieces
  /// Orders with more contents than can be listed; they are in no class of the table.
  let longOrders: [Int]
  let ledger: Ledger
  /// Whether the table leaves out choices that are hardly taken, to save memory: then prices prove a bound, and
  /// integer programs none.
  let isNarrow: Bool

  /// How long it took to list the shipments.
  let listingTime: Duration

  init(_ problem: RoutingProblem, _ search: Search, _ narrowing: Narrowing = Narrowing()) {
    let ledger = Ledger(problem)
    search.progress?("finding what is contested")
    let classes = OrderClasses(problem.batch)
    let contention = Contention(problem, ledger: ledger, classes: classes, threads: search.threads)
    search.progress?("listing shipments")
    let start = ContinuousClock.now
    // Pieces that open locations are decided with every choice, and would not be apart where some are left out.
    isNarrow = classes.count > narrowing.wideLimit && problem.fixedCosts.allSatisfy { $0 == 0 }
    let built = ChoiceTableBuilder.build(
      problem, classes, contention, ledger: ledger, narrowing: isNarrow ? narrowing : nil,
      threads: search.threads)
    listingTime = ContinuousClock.now - start
    self.ledger = ledger
    self.classes = classes
    self.contention = contention
    table = built.table
    longOrders = built.long.flatMap { classes.orders(Int($0)).map { Int($0) } }.sorted()
    pieces = TablePieces(table, fixedCosts: problem.fixedCosts)
    search.progress?(
      "\(classes.count) classes of orders, \(table.choices.count) shipments, \(pieces.count) pieces, \(longOrders.count) long orders"
    )
  }
}
