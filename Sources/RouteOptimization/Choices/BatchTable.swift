internal import OrderRouting

/// A batch as the search works on it: classes of orders, their choices, and the pieces that they fall into.
struct BatchTable: Sendable {
  let classes: OrderClasses
  let contention: Contention
  let table: ChoiceTable
  let pieces: TablePieces
  /// Orders with more contents than can be listed; they are in no class of the table.
  let longOrders: [Int]
  let remaining: RemainingSupplies
  /// Whether the table leaves out choices that are hardly taken, to save memory: then prices prove a bound, and
  /// integer programs none.
  let isFiltered: Bool

  /// How long it took to list the shipments.
  let listingTime: Duration

  init(_ problem: RoutingProblem, _ search: Search, _ choiceFilter: ChoiceFilter = ChoiceFilter()) {
    let remaining = RemainingSupplies(problem)
    search.progress?("finding what is contested")
    let classes = OrderClasses(problem.batch)
    let contention = Contention(problem, remaining: remaining, classes: classes, threads: search.threads)
    search.progress?("listing shipments")
    let start = ContinuousClock.now
    // Pieces that open locations are decided with every choice, and would not be apart where some are left out.
    isFiltered = classes.count > choiceFilter.classLimit && problem.fixedCosts.allSatisfy { $0 == 0 }
    let built = ChoiceTableBuilder.build(
      problem, classes, contention, remaining: remaining, contentLimit: choiceFilter.contentLimit,
      choiceFilter: isFiltered ? choiceFilter : nil, threads: search.threads)
    listingTime = ContinuousClock.now - start
    self.remaining = remaining
    self.classes = classes
    self.contention = contention
    table = built.table
    longOrders = built.long.flatMap { classes.orders(Int($0)).map { Int($0) } }.sorted()
    pieces = TablePieces(table, fixedCosts: problem.fixedCosts)
    search.progress?(
      "\(classes.count) classes of orders, \(table.choices.count) shipments, \(pieces.count) pieces, \(longOrders.count) long orders"
    )
  }

  /// By number of a supply: the row of the table; −1 where it is not contested.
  func rowOfNumber() -> [Int32] {
    var rows = [Int32](repeating: -1, count: contention.isContested.count)
    for (row, number) in table.supplyNumbers.enumerated() { rows[Int(number)] = Int32(row) }
    return rows
  }

  /// The orders of a class of the table, ascending.
  func orders(_ index: Int) -> ArraySlice<Int32> { classes.orders(Int(table.heads[index].number)) }
}
