import IntegerProgramming
internal import OrderRouting

/// Some orders decided together with what is left for them, as one integer program: those with few contents by every
/// shipment that they could have, the others line by line, as ``LongOrderProgram`` has them.
///
/// It says no plan of the orders to cost more than it does.
struct JointProgram {
  /// The orders of the batch that are listed, and then the others.
  let orders: [Int]
  private var model: BatchModel
  private let listedCount: Int
  private var parts: [Part] = []

  private struct Part {
    let program: LongOrderProgram
    let firstColumn: Int
  }

  /// How large the program may be.
  struct Size: Sendable {
    /// Contents up to which an order is listed.
    var contents: Int
    var columns: Int
  }

  /// - Parameter remaining: what there is for the orders.
  /// - Returns: `nil` where it would be too large, or a limit is reached.
  init?(
    _ orders: [Int], _ problem: RoutingProblem, _ contention: Contention, remaining: RemainingSupplies,
    size: Size, until: StoppingCriterion
  ) {
    var listed: [OrderColumns] = []
    var long: [LongOrderProgram] = []
    var workspace = OrderSolver(problem)
    var columns = 0
    for order in orders {
      if until.reached != nil || columns > size.columns { return nil }
      let own = OrderColumns(&workspace, order, contention, remaining: remaining, limit: size.contents)
      if let own {
        listed.append(own)
        columns += own.columns.count + own.fillingCosts.count
      } else {
        workspace.pricer.begin(order)
        let program = LongOrderProgram(workspace.pricer, remaining: remaining, isPart: true)
        long.append(program)
        columns += program.program.columnCount
      }
    }
    let locations = Set(long.flatMap { $0.shipments.map(\.offer.candidate.location) }).sorted()
    guard
      let model = BatchModel(
        problem, listed, contention, remaining: remaining, others: locations, until: until)
    else { return nil }
    self.model = model
    self.orders = listed.map(\.order) + long.map(\.pricer.order)
    listedCount = listed.count
    add(long, contention, remaining)
  }

  private mutating func add(
    _ long: [LongOrderProgram], _ contention: Contention, _ remaining: RemainingSupplies
  ) {
    var most: [Int: Int] = [:]
    for own in long {
      for (number, amount) in own.mostUses { most[number] = min(Int.max / 4, (most[number] ?? 0) + amount) }
    }
    for own in long {
      let first = model.append(own.program, granularity: own.granularity)
      for use in own.uses where contention.isContested[use.number] {
        let mayExceed = (most[use.number] ?? 0) > remaining.amounts[use.number]
        if mayExceed || model.hasRow(use.number) {
          model.addUse(use.number, at: use.location, column: first + use.column, amount: use.amount)
        }
      }
      for shipment in own.shipments {
        model.addOpening(of: shipment.offer.candidate.location, by: first + shipment.column)
      }
      parts.append(Part(program: own, firstColumn: first))
    }
  }

  var program: IntegerProgram { model.program }

  /// Whether it may say that an order costs less than it does.
  var isRelaxed: Bool { parts.contains { $0.program.isRelaxed } }

  /// A bound of the solver's in millionths, see ``PieceSolver/bound(_:granularity:)``.
  func bound(_ found: Double) -> Int64 {
    PieceSolver.bound(found, granularity: program.objectiveConstant == 0 ? model.granularity : 1)
  }

  /// The solution that stands for options, in the order of ``orders``; `nil` where it does not have them.
  func solution(
    _ options: [OrderOption], _ solver: any IntegerProgramSolver, until: StoppingCriterion
  ) -> [Double]? {
    var pricer = OrderPricer(model.problem)
    guard var values = model.solution(Array(options.prefix(listedCount)), &pricer) else { return nil }
    for (part, option) in zip(parts, options.dropFirst(listedCount)) {
      guard let own = part.program.solution(option, solver, until: until) else { return nil }
      values.replaceSubrange(part.firstColumn..<part.firstColumn + own.count, with: own)
      for shipment in part.program.shipments where own[shipment.column] > 0.5 {
        if let opening = model.opening(shipment.offer.candidate.location) { values[opening] = 1 }
      }
    }
    return values
  }

  /// The options that a solution stands for, in the order of ``orders``; their costs are not known yet.
  func options(_ values: [Double]) -> [OrderOption] {
    model.options(values)
      + parts.map { part in
        part.program.option(
          Array(values[part.firstColumn..<part.firstColumn + part.program.program.columnCount]))
      }
  }
}
