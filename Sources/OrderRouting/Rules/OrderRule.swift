/// A rule that fills one order with what the orders before it left.
protocol OrderRule {
  /// The option for an order; it must fit what is left, which is worked on and stays as it was.
  mutating func option(_ order: Int, remaining: inout RemainingSupplies) -> OrderOption

  /// Facts about how the decisions came about, for people.
  var notes: [String] { get }
}

extension OrderRule {
  var notes: [String] { [] }
}
