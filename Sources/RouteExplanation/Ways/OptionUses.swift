internal import OrderRouting

/// What an option uses of each supply, each once, in the order in which it is met.
struct OptionUses {
  private(set) var all: [(number: Int, amount: Int)] = []

  /// Adds what the shipments of an option of the order that a pricer has read use. O(uses²).
  mutating func add(_ option: OrderOption, _ pricer: inout OrderPricer) {
    for index in option.offers.indices {
      pricer.load(option.content(index, lines: pricer.steps.count))
      guard let candidate = pricer.candidate(offer: option.offers[index]) else {
        preconditionFailure("an option ships as it may not ship")
      }
      pricer.forEachUse(candidate) { add($1, of: $0) }
    }
  }

  private mutating func add(_ amount: Int, of number: Int) {
    if let index = all.firstIndex(where: { $0.number == number }) {
      all[index].amount += amount
    } else {
      all.append((number, amount))
    }
  }

  /// How much of a supply is used.
  func amount(_ number: Int) -> Int { all.first { $0.number == number }?.amount ?? 0 }
}

extension OrderPricer {
  /// What the loaded content uses by a candidate. A list, for a closure that reads its owner's state would have all of it
  /// copied.
  func uses(_ candidate: Candidate) -> [(number: Int, amount: Int)] {
    var uses: [(number: Int, amount: Int)] = []
    forEachUse(candidate) { uses.append(($0, $1)) }
    return uses
  }
}
