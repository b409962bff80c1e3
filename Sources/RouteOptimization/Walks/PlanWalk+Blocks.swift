internal import OrderRouting

// Where blocks begin, and how they grow.
extension PlanWalk {
  /// Where a block begins: at an order, drawn by what it pays beyond its cheapest option, or one time in three
  /// at takers of a row that has something left which is worth something.
  mutating func seeds(_ width: Int64) -> [Int] {
    if random.below(3) == 0, let row = drawRow() {
      var seeds: [Int] = []
      for user in field.users[row] {
        if user.reducedCost > width || seeds.count == Self.takers { break }
        if random.below(2) == 0 { seeds.append(Int(user.position)) }
      }
      if !seeds.isEmpty { return seeds }
    }
    return [drawPosition(losses.map { Double($0) + Self.leastWeight })]
  }

  private static let takers = 6
  /// The weight of an order, or a row, that loses nothing; millionths.
  private static let leastWeight = 1_000.0

  private mutating func drawRow() -> Int? {
    var rows: [Int] = []
    var weights: [Double] = []
    for row in field.users.indices where !field.users[row].isEmpty && plan.left[row] > 0 {
      rows.append(row)
      weights.append(Double(field.prices[row]) * Double(plan.left[row]) + 20 * Self.leastWeight)
    }
    return rows.isEmpty ? nil : rows[drawPosition(weights)]
  }

  /// A position, drawn in proportion to its weight.
  private mutating func drawPosition(_ weights: [Double]) -> Int {
    var rest = random.share() * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return position }
    }
    return weights.count - 1
  }

  /// Grows a block breadth first over scarce rows: from each row come the orders that lose least by taking it, or by
  /// leaving it where they hold it.
  mutating func grow(from seeds: [Int], _ arm: Arm) -> [Int] {
    var block = seeds
    var isIn = Set(seeds)
    var seen: Set<Int32> = []
    let perRow = 4 + random.below(20)
    let noise = [0.02, 0.1, 0.3][random.below(3)] * Double(arm.width)
    var next = 0
    while next < block.count, block.count < arm.size {
      block.swapAt(next, next + random.below(min(3, block.count - next)))
      let position = block[next]
      next += 1
      for row in rows(near: position, arm.width, &seen) {
        var candidates: [(key: Double, position: Int)] = []
        for user in field.users[row] {
          if user.reducedCost > arm.width { break }
          let other = Int(user.position)
          if isIn.contains(other) { continue }
          guard let extra = extraLoss(of: other, at: row, taking: user.reducedCost, arm.width) else {
            continue
          }
          candidates.append((extra + noise * longTailed(), other))
        }
        candidates.sort { $0 < $1 }
        for candidate in candidates.prefix(perRow) where block.count < arm.size {
          isIn.insert(candidate.position)
          block.append(candidate.position)
        }
        if block.count >= arm.size { break }
      }
    }
    return block.sorted()
  }

  /// From 0, half the time below 1, seldom far above.
  private mutating func longTailed() -> Double { 1 / max(0.02, random.share()) - 1 }

  /// Scarce rows that near options of a class use, or its orders hold, in an order that is drawn: held ones first.
  private mutating func rows(near position: Int, _ width: Int64, _ seen: inout Set<Int32>) -> [Int] {
    var rows: [(key: Double, row: Int)] = []
    let index = field.classes[position]
    for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
      plan.forEachUse(of: order) { row, _ in
        if field.isScarce[row], seen.insert(Int32(row)).inserted { rows.append((0, row)) }
      }
    }
    for option in field.near.options(position) {
      if field.near.reducedCost[option] > width { break }
      for use in field.near.uses(option) where field.isScarce[Int(use.row)] {
        if !seen.insert(use.row).inserted { continue }
        rows.append((Double(field.near.reducedCost[option]) * (0.3 + random.share()), Int(use.row)))
      }
    }
    return rows.sorted { $0 < $1 }.map(\.row)
  }

  /// What a class loses beyond what it loses now by taking a row, or by leaving it where it holds it; `nil` where it
  /// cannot leave within the width.
  private func extraLoss(of position: Int, at row: Int, taking: Int64, _ width: Int64) -> Double? {
    let index = field.classes[position]
    var holds = false
    for order in plan.orderStart[index]..<plan.orderStart[index + 1] {
      plan.forEachUse(of: order) { used, _ in holds = holds || used == row }
    }
    if !holds { return max(0, Double(taking) - 0.7 * Double(losses[position])) }
    for option in field.near.options(position) {
      if field.near.reducedCost[option] > width { return nil }
      if field.near.uses(option).contains(where: { Int($0.row) == row }) { continue }
      return max(0, Double(field.near.reducedCost[option] - losses[position]))
    }
    return nil
  }
}
