internal import OrderRouting

extension Explainer {
  /// In three passes, so that what the holders of a supply would lose is worked out once: the ways of all orders, the
  /// losses of the holders of what they lack, and the rest.
  func explain<Result: Sendable>(
    _ orders: [Int], alternatives count: Int, threads: Int, _ losses: inout HolderLosses,
    _ body: @Sendable (Explanation) -> Result
  ) -> [Result] {
    let chunks = Parallel.ranges(orders.count, atLeast: 8, most: 200)
    let drafts = Parallel.map(
      chunks.count, threads: threads, { OrderWorker(self) },
      body: { chunk, worker in chunks[chunk].map { worker.draft(orders[$0], alternatives: count) } })
    let lacking = Set(drafts.joined().flatMap { $0.lacking }).sorted()
    losses.find(lacking, self, threads: threads)
    let known = losses
    let results = Parallel.map(
      chunks.count, threads: threads, { OrderWorker(self) },
      body: { chunk, worker in drafts[chunk].map { body(worker.explanation($0, known)) } })
    return Array(results.joined())
  }
}
