/// A rule that fills one order with what the orders before it left.
protocol OrderRule {
  /// The option for an order; it must fit the ledger, which is worked on and left as it was.
  mutating func option(_ order: Int, ledger: inout Ledger) -> OrderOption

  /// Facts about how the decisions came about, for people.
  var notes: [String] { get }
}

extension OrderRule {
  var notes: [String] { [] }
}
