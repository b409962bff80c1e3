import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// Steps of the search tree for what is left to choose once the contents are given: bands and parcels.
  private static let stepLimit = 200

  /// A solution that stands for an option: what it ships is held, the rest is the cheapest; `nil` where the program
  /// does not have it.
  func solution(
    _ option: OrderOption, _ solver: any IntegerProgramSolver, until: StoppingCriterion
  ) -> [Double]? {
    guard let contents = contents(option) else { return nil }
    var held = program
    for (index, shipment) in shipments.enumerated() {
      for line in lines {
        let steps = Double(contents[index][line])
        let column = shipment.stepColumns[line]
        if column < 0, steps == 0 { continue }
        if column < 0 || steps > program.columnUpper[column] { return nil }
        held.setBounds(column: column, lower: steps, upper: steps)
      }
    }
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: Self.stepLimit, shouldStop: until.isInterrupted)
    let outcome = solver.solve(held, options)
    return outcome.values.isEmpty ? nil : outcome.values
  }

  /// By shipment of the program: the steps by line that an option has in it.
  private func contents(_ option: OrderOption) -> [[Int]]? {
    var contents = shipments.map { _ in [Int](repeating: 0, count: lines.count) }
    var copies: [Int32: Int] = [:]
    for index in option.offers.indices {
      let offer = option.offers[index]
      guard let first = shipments.firstIndex(where: { $0.offer.candidate.offer == offer }) else { return nil }
      let copy = copies[offer, default: 0]
      copies[offer] = copy + 1
      let place = first + min(copy, shipments[first].offer.copies - 1)
      for (line, steps) in option.content(index, lines: lines.count).enumerated() {
        contents[place][line] += steps
      }
    }
    return contents
  }
}
