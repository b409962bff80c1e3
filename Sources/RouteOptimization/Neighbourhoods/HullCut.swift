/// What every way to hand one scarce row out in whole lines keeps: Σ coefficient · copies ≤ 1, over terms of the row.
struct HullCut: Sendable, Equatable {
  var row: Int32
  /// Terms of the table, with positive coefficients for a copy of each.
  var terms: [Int32]
  var coefficients: [Double]
}

/// The cuts that are known, by the terms that are in them.
struct HullCuts: Sendable {
  private(set) var cuts: [HullCut] = []
  private var places: [Int32: [(cut: Int32, coefficient: Double)]] = [:]

  var count: Int { cuts.count }

  mutating func append(_ cut: HullCut) {
    for (term, coefficient) in zip(cut.terms, cut.coefficients) {
      places[term, default: []].append((Int32(cuts.count), coefficient))
    }
    cuts.append(cut)
  }

  /// The cuts that a term is in, and its coefficient there.
  func of(_ term: Int) -> [(cut: Int32, coefficient: Double)] { places[Int32(term)] ?? [] }

  /// Calls `body` with the cuts that some choices of a class use, and how much of them. A cut may come more than once.
  func forEachUse(
    _ choices: some Sequence<Int32>, of index: Int, _ table: ChoiceTable,
    _ body: (_ cut: Int, _ amount: Double) -> Void
  ) {
    if cuts.isEmpty { return }
    for choice in choices {
      table.forEachTerm(Int(choice), of: index) { term, steps in
        for (cut, coefficient) in of(term) { body(Int(cut), coefficient * Double(steps)) }
      }
    }
  }
}
