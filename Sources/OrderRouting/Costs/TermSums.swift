/// The terms of a plan while they are added up, in millionths and too wide to overflow.
package struct TermSums: Sendable {
  private var shipping = [Int128](repeating: 0, count: 6)
  package var split: Int128 = 0
  package var unfilled: Int128 = 0
  package var fixed: Int128 = 0

  package init() {}

  package mutating func add(_ cost: ShipmentCost) {
    shipping[0] += Int128(cost.postage)
    shipping[1] += Int128(cost.fees)
    shipping[2] += Int128(cost.channelSurcharge)
    shipping[3] += Int128(cost.handling)
    shipping[4] += Int128(cost.stockValue)
    shipping[5] += Int128(cost.lateness)
  }

  /// Adds what a shipment is stated to cost, whoever states it.
  package mutating func add(_ stated: CostTerms) {
    let amounts = [
      stated.postage, stated.fees, stated.channelSurcharge, stated.handling, stated.stockValue,
      stated.lateness,
    ]
    for (number, amount) in amounts.enumerated() { shipping[number] += Int128(amount.millionths) }
  }

  package func terms() throws(PlanningError) -> CostTerms {
    let all = shipping + [split, unfilled, fixed]
    if all.reduce(0, { $0 + Int128($1.magnitude) }) > 9_000_000_000_000 * Rounding.million {
      throw .costTooLarge
    }
    let money = all.map { Money(millionths: Int64($0)) }
    var terms = CostTerms()
    terms.postage = money[0]
    terms.fees = money[1]
    terms.channelSurcharge = money[2]
    terms.handling = money[3]
    terms.stockValue = money[4]
    terms.lateness = money[5]
    terms.split = money[6]
    terms.unfilled = money[7]
    terms.fixed = money[8]
    return terms
  }
}
