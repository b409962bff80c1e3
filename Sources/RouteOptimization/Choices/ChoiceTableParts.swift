internal import OrderRouting
import Synchronization

/// A choice table in the making, in parts with the same rows: what cannot matter is dropped from each part where it
/// stands, and a part is let go as soon as it is copied, so that hardly more than the table itself is held.
struct ChoiceTableParts: Sendable {
  private var parts: [ChoiceTable]
  private var supplyNumbers: [Int32]
  private var supply: [Int]

  /// - Parameter parts: tables with the given rows; supplies of their own do not count.
  init(_ parts: consuming [ChoiceTable], supplyNumbers: [Int32], supply: [Int]) {
    self.parts = parts
    self.supplyNumbers = supplyNumbers
    self.supply = supply
  }

  /// Drops what cannot matter: rows that the choices cannot exceed, and choices that cost no less than one of the
  /// same content that uses no row. Dropping one may allow the next, so it goes round until little changes, or
  /// a few times.
  ///
  /// Some best plan is left: a choice that is dropped can be replaced by the other without using a row.
  ///
  /// - Parameters:
  ///   - outside: by row: what orders that are not in the table could use; empty: nothing.
  ///   - roundsSupplies: whether the table's supplies are rounded down to what can be used.
  /// - Returns: the whole table.
  consuming func reduced(
    _ problem: RoutingProblem, outside: [Int], roundsSupplies: Bool = true, threads: Int
  ) -> ChoiceTable {
    var outside = outside.isEmpty ? Array(repeating: 0, count: supply.count) : outside
    for _ in 0..<4 {
      let demand = zip(largestDemand(threads: threads), outside).map { min(Int.max / 4, $0 + $1) }
      let numbers = bindingRows(demand)
      let isSame = numbers.allSatisfy { $0 >= 0 }
      outside = numbers.indices.filter { numbers[$0] >= 0 }.map { outside[$0] }
      supplyNumbers = numbers.indices.filter { numbers[$0] >= 0 }.map { supplyNumbers[$0] }
      supply = numbers.indices.filter { numbers[$0] >= 0 }.map { supply[$0] }
      let before = choiceCount
      change(threads: threads) { part in
        part.renumberRows(numbers)
        part.keepUseful(problem)
      }
      // Another round is not worth the work where little was dropped.
      if isSame || choiceCount >= before - before / 50 { break }
    }
    var table = joined()
    if roundsSupplies { table.roundSupplies(outside: outside) }
    return table
  }

  private var choiceCount: Int { parts.reduce(0) { $0 + $1.choices.count } }

  /// New numbers of the rows that can bind; −1 for the others.
  private func bindingRows(_ demand: [Int]) -> [Int32] {
    var next: Int32 = 0
    return demand.indices.map { row in
      if demand[row] <= supply[row] { return -1 }
      next += 1
      return next - 1
    }
  }

  /// By row: at least as much as the classes together could use of it.
  private func largestDemand(threads: Int) -> [Int] {
    let rows = supply.count
    let workers = Parallel.gather(
      parts.count, threads: threads, { [Int](repeating: 0, count: rows) },
      body: { index, demand in parts[index].addLargestUses(to: &demand) })
    var total = [Int](repeating: 0, count: rows)
    for demand in workers {
      for row in total.indices { total[row] = min(Int.max / 4, total[row] + demand[row]) }
    }
    return total
  }

  /// Changes every part where it stands: nobody else holds it.
  private mutating func change(threads: Int, _ body: @Sendable (inout ChoiceTable) -> Void) {
    let held = Mutex<[ChoiceTable?]>(parts)
    let count = parts.count
    parts = []
    parts = Parallel.map(
      count, threads: threads, {},
      body: { index, _ in
        guard var part = held.withLock({ $0[index].take() }) else {
          preconditionFailure("a part is changed once")
        }
        body(&part)
        return part
      })
  }

  /// One table of all parts.
  private mutating func joined() -> ChoiceTable {
    var table = ChoiceTable(
      supplyNumbers: supplyNumbers, supply: supply, serviceRows: parts.first?.serviceRows ?? ServiceRows(),
      splitPenalty: parts.first?.splitPenalty ?? 0)
    table.append(all: &parts)
    return table
  }
}

extension ChoiceTable {
  /// Adds the classes of tables with the same rows behind the own ones, and empties the list meanwhile.
  mutating func append(all parts: inout [ChoiceTable]) {
    reserveRoom(for: parts)
    parts.reverse()
    while let part = parts.popLast() { append(part) }
  }
}
