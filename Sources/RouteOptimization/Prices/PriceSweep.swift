public import OrderRouting

/// Sweeps of the search for prices of scarce supplies, one at a time, so that a benchmark can time one.
@_spi(Benchmarks)
public struct PriceSweep: Sendable {
  private var search: PriceSearch
  private let step: Double
  private let threads: Int
  /// Shipments that one sweep looks at.
  public let choices: Int

  /// Lists the shipments that the orders may choose from. O(shipments).
  public init(_ problem: RoutingProblem, threads: Int = 1) {
    let model = BatchTable(problem, Search(threads: threads))
    let prices = [Int64](repeating: 0, count: model.table.supplyNumbers.count)
    search = PriceSearch(model.table, model.pieces, prices: prices)
    step = model.table.typicalStep()
    self.threads = threads
    choices = model.table.choices.count
  }

  /// Finds the cheapest option of every order at the prices, and moves the prices once. O(shipments).
  public mutating func run() {
    search.run(PriceSearch.Schedule(sweeps: 1, step: step, shrink: 1), threads: threads)
  }
}
