/// Does with the orders of each class what a plan did with them.
struct ReplayPolicy: FulfilmentPolicy {
  /// By class: locations by item for each order, the next one last.
  private var planned: [[[Int?]]]

  init(_ planned: [[[Int?]]]) { self.planned = planned }

  mutating func choose(_ orderClass: Int, period: Int, stock: [[Int]]) throws -> [Int?] {
    guard let chosen = planned[orderClass].popLast() else {
      throw ExperimentFailure("a plan in hindsight has fewer orders than arrived")
    }
    return chosen
  }
}
