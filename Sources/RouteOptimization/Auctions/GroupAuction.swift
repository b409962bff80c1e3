internal import OrderRouting

/// Hands out the supplies of a few rows to copies of order lines that bid for them, in whole lines: a multiple
/// knapsack, solved exactly by dynamic programming over what the rows have left.
///
/// Call ``begin(_:)``, ``add(_:)`` and ``endCopies(_:)`` for every copy, then ``finish()``. O(states × offers of all copies); the
/// buffers are reused from auction to auction.
struct GroupAuction: Sendable {
  /// What a copy would take of one row, and what it bids for that.
  struct Offer: Sendable {
    /// Position among the rows of the auction.
    var row: Int
    var amount: Int
    var bid: Int64
  }

  private var supplies: [Int] = []
  private var strides: [Int] = []
  private var states = 1
  /// By number of copies that came before and state, what the rows have left in mixed radix: the most that those
  /// copies can bid, in units of 2 to the ``unitBits`` millionths; what stands behind is of earlier auctions.
  private var values: [Int32] = []
  private var next: [Int32] = []
  private var unitBits: Int64 = 0
  /// Offers of copy c are `offers[offerStart[c] ..< offerStart[c + 1]]`.
  private var offerStart: [Int] = [0]
  private var offers: [Offer] = []
  /// By copy: the offer that it gets, counted from 0; −1: none.
  private(set) var awards: [Int] = []

  /// - Parameter supplies: by row, ascending supplies make long inner loops.
  mutating func begin(_ supplies: some Sequence<Int>) {
    self.supplies.removeAll(keepingCapacity: true)
    self.supplies.append(contentsOf: supplies)
    strides.removeAll(keepingCapacity: true)
    for _ in self.supplies { strides.append(0) }
    states = 1
    for row in self.supplies.indices.reversed() {
      strides[row] = states
      states *= self.supplies[row] + 1
    }
    offerStart.removeAll(keepingCapacity: true)
    offerStart.append(0)
    offers.removeAll(keepingCapacity: true)
  }

  /// Adds an offer to the copy that ``endCopies(_:)`` ends; one without a bid above 0 gets nothing.
  mutating func add(_ offer: Offer) { offers.append(offer) }

  /// Ends a copy, and adds others like it until there are so many; with 0 its offers are forgotten.
  mutating func endCopies(_ count: Int) {
    let own = offerStart[offerStart.count - 1]..<offers.count
    if count == 0 { offers.removeLast(own.count) }
    for number in 0..<count {
      if number > 0 { for offer in own { offers.append(offers[offer]) } }
      offerStart.append(offers.count)
    }
  }

  /// Finds ``awards``.
  ///
  /// - Returns: the most that all copies together bid for what they can have; at huge bids a little more.
  mutating func finish() -> Int64 {
    chooseUnit()
    let copies = offerStart.count - 1
    var (values, next): ([Int32], [Int32]) = ([], [])
    swap(&values, &self.values)
    swap(&next, &self.next)
    while values.count < (copies + 1) * states { values.append(0) }
    next.removeAll(keepingCapacity: true)
    for _ in 0..<states { next.append(0) }
    Self.store(next.span, in: &values, at: 0)
    for copy in 0..<copies {
      for offer in offerStart[copy]..<offerStart[copy + 1] where isPossible(offers[offer]) {
        let offer = offers[offer]
        let stride = strides[offer.row]
        Self.raise(
          &next, from: values.span.extracting(copy * states..<(copy + 1) * states), by: scaled(offer.bid),
          shift: offer.amount * stride, block: stride * (supplies[offer.row] + 1))
      }
      Self.store(next.span, in: &values, at: (copy + 1) * states)
    }
    swap(&values, &self.values)
    swap(&next, &self.next)
    findAwards()
    return Int64(self.values[copies * states + states - 1]) << unitBits
  }

  private static func store(_ row: Span<Int32>, in values: inout [Int32], at start: Int) {
    var all = values.mutableSpan
    for state in row.indices { all[start + state] = row[state] }
  }

  private func isPossible(_ offer: Offer) -> Bool { offer.bid > 0 && offer.amount <= supplies[offer.row] }

  /// A bid in units, rounded up so that no value is too low.
  private func scaled(_ bid: Int64) -> Int32 {
    Int32(truncatingIfNeeded: (bid + (1 << unitBits - 1)) >> unitBits)
  }

  /// Makes the units so large that all bids together fit.
  private mutating func chooseUnit() {
    var most: Int128 = 0
    for copy in 0..<offerStart.count - 1 {
      let best = offers[offerStart[copy]..<offerStart[copy + 1]].reduce(Int64(0)) { max($0, $1.bid) }
      most += Int128(best)
    }
    unitBits = 0
    while most >> Int128(unitBits) >= 1 << 30 { unitBits += 1 }
  }

  /// Takes an offer in every state that has the amount left, where that is worth more.
  private static func raise(
    _ next: inout [Int32], from values: Span<Int32>, by bid: Int32, shift: Int, block: Int
  ) {
    var new = next.mutableSpan
    var start = 0
    while start < values.count {
      let from = values.extracting(start..<start + block - shift)
      for state in from.indices {
        new[start + shift + state] = max(new[start + shift + state], from[state] &+ bid)
      }
      start += block
    }
  }

  private mutating func findAwards() {
    let copies = offerStart.count - 1
    awards.removeAll(keepingCapacity: true)
    for _ in 0..<copies { awards.append(-1) }
    var state = states - 1
    for copy in (0..<copies).reversed() {
      let value = values[(copy + 1) * states + state]
      if value == values[copy * states + state] { continue }
      for (choice, offer) in offers[offerStart[copy]..<offerStart[copy + 1]].enumerated()
      where isPossible(offer) {
        let stride = strides[offer.row]
        if state / stride % (supplies[offer.row] + 1) < offer.amount { continue }
        let before = state - offer.amount * stride
        if values[copy * states + before] &+ scaled(offer.bid) != value { continue }
        awards[copy] = choice
        state = before
        break
      }
    }
  }

  // MARK: What else it would cost

  /// By copy: the most that all copies can bid where it gets nothing, then where it gets each of its offers;
  /// `nil` where it cannot. Call after all copies were added.
  private(set) var outcomes: [[Int64?]] = []

  /// Finds ``outcomes``: forwards and backwards over the copies. O(states × offers of all copies).
  mutating func findOutcomes() {
    let copies = offerStart.count - 1
    var before: [[Int64]] = [Array(repeating: 0, count: states)]
    for copy in 0..<copies { before.append(after(copy, from: before[copy])) }
    var behind = [Int64](repeating: 0, count: states)
    outcomes = Array(repeating: [], count: copies)
    for copy in stride(from: copies - 1, through: 0, by: -1) {
      outcomes[copy].append(best(before[copy], behind, without: nil))
      for offer in offers[offerStart[copy]..<offerStart[copy + 1]] {
        outcomes[copy].append(best(before[copy], behind, without: offer).map { $0 + offer.bid })
      }
      behind = after(copy, from: behind)
    }
  }

  /// The values when a copy takes the best of its offers on top of `values`.
  private func after(_ copy: Int, from values: [Int64]) -> [Int64] {
    var next = values
    for offer in offers[offerStart[copy]..<offerStart[copy + 1]]
    where offer.bid > 0 && offer.amount <= supplies[offer.row] {
      let stride = strides[offer.row]
      let block = stride * (supplies[offer.row] + 1)
      for start in Swift.stride(from: 0, to: states, by: block) {
        for state in start + offer.amount * stride..<start + block {
          next[state] = max(next[state], values[state - offer.amount * stride] + offer.bid)
        }
      }
    }
    return next
  }

  /// The most over all ways to share what an offer leaves between the copies before and behind.
  private func best(_ before: [Int64], _ behind: [Int64], without offer: Offer?) -> Int64? {
    guard let offer else {
      var most: Int64 = 0
      for state in 0..<states { most = max(most, before[state] + behind[states - 1 - state]) }
      return most
    }
    if offer.amount > supplies[offer.row] { return nil }
    let shift = offer.amount * strides[offer.row]
    let block = strides[offer.row] * (supplies[offer.row] + 1)
    var most: Int64 = 0
    for start in stride(from: 0, to: states, by: block) {
      for state in start..<start + block - shift {
        most = max(most, before[state] + behind[states - 1 - shift - state])
      }
    }
    return most
  }
}
