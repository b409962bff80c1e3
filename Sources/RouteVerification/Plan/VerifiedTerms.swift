internal import RoutingModel

/// What a plan costs while it is added up, too wide to overflow: a plan may come from anyone.
struct VerifiedTerms {
  private var postage: Int128 = 0
  private var fees: Int128 = 0
  private var channelSurcharge: Int128 = 0
  private var handling: Int128 = 0
  private var stockValue: Int128 = 0
  private var lateness: Int128 = 0
  private var split: Int128 = 0
  private var unfilled: Int128 = 0
  private var fixed: Int128 = 0

  /// The terms of one shipment.
  mutating func add(_ terms: CostTerms) {
    postage += Int128(terms.postage.millionths)
    fees += Int128(terms.fees.millionths)
    channelSurcharge += Int128(terms.channelSurcharge.millionths)
    handling += Int128(terms.handling.millionths)
    stockValue += Int128(terms.stockValue.millionths)
    lateness += Int128(terms.lateness.millionths)
  }

  mutating func addSplit(_ penalty: Money, times count: Int) {
    split += Int128(penalty.millionths) * Int128(count)
  }

  mutating func addUnfilled(_ cost: Money) { unfilled += Int128(cost.millionths) }

  mutating func addFixed(_ cost: Money) { fixed += Int128(cost.millionths) }

  private var all: [Int128] {
    [postage, fees, channelSurcharge, handling, stockValue, lateness, split, unfilled, fixed]
  }

  /// Whether the terms, all of them taken as costs, add up to no more than nine million million.
  var isInRange: Bool {
    all.reduce(0) { $0 + Int128($1.magnitude) } <= 9_000_000_000_000 * Rounding.million
  }

  /// Exact where they are in range; else each is cut off at a million million, so that they still add up.
  var terms: CostTerms {
    let limit = isInRange ? Int128(Int64.max) : 1_000_000_000_000 * Rounding.million
    func money(_ sum: Int128) -> Money { Money(millionths: Int64(max(-limit, min(limit, sum)))) }
    var terms = CostTerms()
    terms.postage = money(postage)
    terms.fees = money(fees)
    terms.channelSurcharge = money(channelSurcharge)
    terms.handling = money(handling)
    terms.stockValue = money(stockValue)
    terms.lateness = money(lateness)
    terms.split = money(split)
    terms.unfilled = money(unfilled)
    terms.fixed = money(fixed)
    return terms
  }
}
