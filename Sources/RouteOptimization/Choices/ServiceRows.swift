internal import OrderRouting

/// The contested supplies of which a shipment by an offer takes one whatever it holds and wherever it leaves: those
/// of its service and its carrier.
struct ServiceRows: Equatable, Sendable {
  /// Rows of offer o are `rows[start[o] ..< start[o + 1]]`.
  private var start: [Int32] = [0]
  private(set) var rows: [Int32] = []

  /// - Parameter byOffer: the rows of each offer.
  init(byOffer: [[Int32]] = []) {
    for own in byOffer {
      rows += own
      start.append(Int32(rows.count))
    }
  }

  init(_ problem: RoutingProblem, _ contention: Contention) {
    for offer in 0..<Int32(problem.network.offers.count) {
      problem.numbers.forEachServiceUse(offer: offer) { number in
        if contention.isContested[number] { rows.append(Int32(number)) }
      }
      start.append(Int32(rows.count))
    }
  }

  /// The positions of an offer's rows in ``rows``.
  func range(_ offer: Int32) -> Range<Int> { Int(start[Int(offer)])..<Int(start[Int(offer) + 1]) }

  /// Gives the rows other numbers; `numbers` has −1 for those that are used no more.
  mutating func renumber(_ numbers: [Int32]) {
    var kept: [Int32] = []
    var keptStart: [Int32] = [0]
    for offer in 0..<Int32(start.count - 1) {
      for index in range(offer) where numbers[Int(rows[index])] >= 0 {
        kept.append(numbers[Int(rows[index])])
      }
      keptStart.append(Int32(kept.count))
    }
    rows = kept
    start = keptStart
  }
}
