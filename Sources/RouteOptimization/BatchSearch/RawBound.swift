internal import OrderRouting

/// The lower bound of a whole batch as its parts add up to it, beside the cost of the plan that was found.
///
/// A bound above the cost of a plan is wrong. It is never held to the cost and passed off as a proof: see
/// ``published``.
struct RawBound: Equatable {
  /// By all that was tried, and by the prices alone; millionths.
  var bound: Int64
  var priceBound: Int64
  /// Of the plan.
  var cost: Int64
  /// What the bound may exceed the cost by, for programs are solved in floating point; 0 where there were none.
  var allowance: Int64

  /// Whether the prices' bound, which is made of whole numbers, is one.
  var arePricesSound: Bool { priceBound <= cost }
  /// Whether both bounds are.
  var isSound: Bool { arePricesSound && Int128(bound) - Int128(cost) <= Int128(allowance) }

  /// What may be stated of all plans: both bounds where they are sound, else what the prices prove exactly, else
  /// nothing.
  var published: (bound: Money, priceBound: Money)? {
    if !arePricesSound { return nil }
    let bound = isSound ? min(bound, cost) : priceBound
    return (Money(millionths: bound), Money(millionths: min(priceBound, bound)))
  }

  /// What solving in floating point may add to the bound of options with such costs.
  static func allowance(_ costs: some Sequence<Int64>) -> Int64 {
    let magnitude = costs.reduce(0.0) { $0 + Double($1.magnitude) }
    return Int64((MeteredSolver.tolerance * min(4e18, max(1_000_000, magnitude))).rounded(.up))
  }
}
