/// Hands out the supplies of a few rows to copies of order lines that bid for them, in whole lines: a multiple
/// knapsack, solved exactly by dynamic programming over what the rows have left.
///
/// Call ``begin(_:)``, add every copy with its offers, then ``finish()``. O(states × offers of all copies); the
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
  /// By state, what the rows have left in mixed radix: the most that the copies so far can bid.
  private var values: [Int64] = []
  private var next: [Int64] = []
  /// By copy and state: the offer taken, counted from 1; 0: none.
  private var taken: [UInt8] = []
  /// Offers of copy c are `offers[offerStart[c] ..< offerStart[c + 1]]`.
  private var offerStart: [Int] = [0]
  private var offers: [Offer] = []
  /// By copy: the offer that it gets, counted from 0; −1: none.
  private(set) var awards: [Int] = []

  /// - Parameter supplies: by row.
  mutating func begin(_ supplies: some Sequence<Int>) {
    self.supplies.removeAll(keepingCapacity: true)
    strides.removeAll(keepingCapacity: true)
    states = 1
    for supply in supplies {
      self.supplies.append(supply)
      strides.append(states)
      states *= supply + 1
    }
    values.removeAll(keepingCapacity: true)
    for _ in 0..<states { values.append(0) }
    taken.removeAll(keepingCapacity: true)
    offerStart.removeAll(keepingCapacity: true)
    offerStart.append(0)
    offers.removeAll(keepingCapacity: true)
  }

  /// Adds a copy; offers without a bid above 0 get nothing.
  mutating func add(_ own: some Collection<Offer>) {
    next.removeAll(keepingCapacity: true)
    next.append(contentsOf: values)
    let base = taken.count
    for _ in 0..<states { taken.append(0) }
    for (position, offer) in own.enumerated() {
      offers.append(offer)
      if offer.bid <= 0 || offer.amount > supplies[offer.row] { continue }
      let stride = strides[offer.row]
      Self.raise(
        &next, &taken, from: values, by: offer.bid, code: UInt8(truncatingIfNeeded: position + 1), base: base,
        shift: offer.amount * stride, block: stride * (supplies[offer.row] + 1))
    }
    offerStart.append(offers.count)
    swap(&values, &next)
  }

  /// Takes an offer in every state that has the amount left, where that is worth more.
  private static func raise(
    _ next: inout [Int64], _ taken: inout [UInt8], from values: [Int64], by bid: Int64, code: UInt8,
    base: Int,
    shift: Int, block: Int
  ) {
    let old = values.span
    var new = next.mutableSpan
    var codes = taken.mutableSpan
    var start = 0
    while start < old.count {
      for state in start + shift..<start + block {
        let value = old[state - shift] + bid
        if value > new[state] {
          new[state] = value
          codes[base + state] = code
        }
      }
      start += block
    }
  }

  /// Finds ``awards``.
  ///
  /// - Returns: the most that all copies together bid for what they can have.
  mutating func finish() -> Int64 {
    let copies = offerStart.count - 1
    awards.removeAll(keepingCapacity: true)
    for _ in 0..<copies { awards.append(-1) }
    var state = states - 1
    var copy = copies - 1
    while copy >= 0 {
      let choice = Int(taken[copy * states + state]) - 1
      if choice >= 0 {
        let offer = offers[offerStart[copy] + choice]
        awards[copy] = choice
        state -= offer.amount * strides[offer.row]
      }
      copy -= 1
    }
    return values[states - 1]
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
