import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// The best option that was found for the order, and what is proven of it.
  struct Result: Sendable {
    /// Its cost is that of shipments, split and unfilled, as ``OrderPricer/cost(_:)`` gives it.
    var option: OrderOption
    /// What the option costs with the prices of what it uses, and the opening of locations where asked for.
    var pricedCost: Int64
    /// At most the priced cost of every option of the order that what is left allows. It is not held to
    /// ``pricedCost``: one above it, the tolerance allowed, is wrong.
    var lowerBound: Int64
    var stoppedBy: StoppingReason?

    /// Whether the option is proven to be as cheap as any, but for what the solver's floating point and the
    /// rounding of single terms may hide.
    var isExact: Bool { pricedCost - lowerBound <= max(10, Int64(pricedCost.magnitude / 1_000_000)) }
  }

  /// Whether some shipment can have several parcels.
  var isRelaxed: Bool { shipments.contains { !$0.offer.isOneParcel } }

  /// Solves the program: to the end where it says exactly what the order costs; else to half a percent first,
  /// and to the end only where what it found costs no more than it says by a percent.
  ///
  /// - Parameters:
  ///   - start: an option that what is left allows, with its cost; the result's is never dearer.
  ///   - steps: of the search tree that the program may take; `nil`: as many as it needs.
  func solve(
    _ solver: any IntegerProgramSolver, start: OrderOption, until: StoppingCriterion = StoppingCriterion(),
    steps: Int? = nil
  ) -> Result {
    var pricer = pricer
    let floor = LongOrderBound(pricer: pricer).value(remaining: remaining)
    guard let cost = pricedCost(start, &pricer) else {
      preconditionFailure("a search for an order starts with what is left")
    }
    var best = Result(option: start, pricedCost: cost, lowerBound: floor, stoppedBy: nil)
    for gap in isRelaxed ? [0.005, 0] : [0] {
      if let limit = until.reached {
        best.stoppedBy = limit
        return best
      }
      improve(&best, solver, until, gap: gap, steps: steps, &pricer)
      if best.stoppedBy != nil || best.isExact { return best }
      if Double(best.pricedCost - best.lowerBound) > 0.01 * Double(best.pricedCost.magnitude) { return best }
    }
    return best
  }

  private func improve(
    _ best: inout Result, _ solver: any IntegerProgramSolver, _ until: StoppingCriterion, gap: Double,
    steps: Int?, _ pricer: inout OrderPricer
  ) {
    let options = SolveOptions(
      deadline: until.deadline, stepLimit: steps ?? until.stepLimit, relativeGap: gap,
      shouldStop: until.isInterrupted)
    let outcome = solver.solve(program, options)
    if !outcome.values.isEmpty {
      var found = option(outcome.values)
      if let cost = pricer.cost(found) {
        found.cost = cost
        if let priced = pricedCost(found, &pricer), priced < best.pricedCost {
          best.option = found
          best.pricedCost = priced
        }
      }
    }
    best.lowerBound = max(best.lowerBound, bound(outcome.bound))
    if case .failed = outcome.status {
      let relaxed = solver.solveRelaxation(program, options)
      if relaxed.status == .optimal {
        let bound = bound(program.bound(atRowPrices: relaxed.rowPrices))
        best.lowerBound = max(best.lowerBound, bound)
      }
    }
    best.stoppedBy = outcome.status == .optimal ? nil : until.reason(outcome)
  }

  /// What an option costs with prices and openings; `nil` where what is left does not allow it.
  private func pricedCost(_ option: OrderOption, _ pricer: inout OrderPricer) -> Int64? {
    var left = remaining
    var cost = option.cost
    for shipment in option.offers.indices {
      pricer.load(option.content(shipment, lines: lines.count))
      guard let candidate = pricer.candidate(offer: option.offers[shipment]), left.fits(pricer, candidate)
      else { return nil }
      if opens { cost += left.openingCost(candidate.location) }
      left.use(pricer, candidate)
      pricer.forEachUse(candidate) { number, amount in cost += price(number) * Int64(amount) }
    }
    return cost
  }
}
