internal import OrderRouting

/// Amounts as whole numbers of the largest power of ten, a cent at most, with which all of a report are exact.
struct AmountScale {
  /// Decimal places: 2 to 6.
  let places: Int
  private let divisor: Int64

  /// O(rows).
  init(_ accounts: DayAccounts) {
    var divisor: Int64 = 10_000
    func check(_ terms: CostTerms) {
      for term in CostTerms.named {
        while divisor > 1, terms[keyPath: term.path].millionths % divisor != 0 { divisor /= 10 }
      }
    }
    for order in accounts.orders { check(order) }
    for shipment in accounts.plan.shipments { check(shipment.terms) }
    self.divisor = divisor
    var places = 6
    var rest = divisor
    while rest > 1 {
      rest /= 10
      places -= 1
    }
    self.places = places
  }

  /// Exact for amounts of the plan; of others, halves away from zero.
  func whole(_ money: Money) -> Int {
    Int(Rounding.halfAwayFromZero(Int128(money.millionths), dividingBy: Int128(divisor)))
  }
}
