internal import OrderRouting

/// What the lines of a group's orders bid for the stock and allocations that they share, in place of a price by the
/// unit: what there is goes to whole steps, those that together bid most (Lagrangian decomposition, Guignard and Kim
/// 1987, DOI 10.1007/BF02592954).
struct LineBids: Sendable {
  /// A line of an order, or of a class of orders, at a row.
  struct Bidder: Sendable {
    var row: Int
    /// What a step takes of the row, and how many steps there are.
    var amount: Int
    var most: Int
  }

  private(set) var bidders: [Bidder] = []
  /// By bidder: millionths a step, ≥ 0.
  var bids: [Int64] = []
  /// By bidder: about what a step is worth, for how far its bid moves.
  private(set) var scales: [Double] = []
  /// By row: its bidders.
  private var biddersOfRow: [Int: [Int]] = [:]

  /// Amounts of a row up to which it is handed out exactly.
  static let mostSupply = 3_000

  /// - Returns: the number of the bidder.
  mutating func append(_ bidder: Bidder, bid: Int64, scale: Double) -> Int {
    biddersOfRow[bidder.row, default: []].append(bidders.count)
    bidders.append(bidder)
    bids.append(bid)
    scales.append(max(1, scale))
    return bidders.count - 1
  }

  var rows: [Int] { biddersOfRow.keys.sorted() }

  /// The most that the bidders of a row can pay for what there is, and by its bidders the steps that they then get.
  func best(_ row: Int, supply: Int) -> (paid: Int64, given: [(bidder: Int, steps: Int)]) {
    let own = biddersOfRow[row] ?? []
    let all = own.reduce(0) { $0 + bidders[$1].amount * bidders[$1].most }
    if all <= supply {
      return (own.reduce(0) { $0 + bids[$1] * Int64(bidders[$1].most) }, own.map { ($0, bidders[$0].most) })
    }
    // Powers of two of each bidder's steps make up any number of them.
    var parts: [(bidder: Int, steps: Int, amount: Int, bid: Int64)] = []
    for bidder in own {
      var rest = bidders[bidder].most
      var steps = 1
      while rest > 0 {
        let part = min(steps, rest)
        parts.append((bidder, part, part * bidders[bidder].amount, bids[bidder] * Int64(part)))
        rest -= part
        steps *= 2
      }
    }
    return best(of: parts, supply: supply)
  }

  private func best(of parts: [(bidder: Int, steps: Int, amount: Int, bid: Int64)], supply: Int) -> (
    paid: Int64, given: [(bidder: Int, steps: Int)]
  ) {
    var paid = [Int64](repeating: 0, count: supply + 1)
    var isTaken = [Bool](repeating: false, count: parts.count * (supply + 1))
    for (number, part) in parts.enumerated() where part.amount <= supply && part.bid > 0 {
      for left in stride(from: supply, through: part.amount, by: -1) {
        let other = paid[left - part.amount] + part.bid
        if other <= paid[left] { continue }
        paid[left] = other
        isTaken[number * (supply + 1) + left] = true
      }
    }
    var given: [Int: Int] = [:]
    var left = supply
    for number in parts.indices.reversed() where isTaken[number * (supply + 1) + left] {
      given[parts[number].bidder, default: 0] += parts[number].steps
      left -= parts[number].amount
    }
    return (paid[supply], given.keys.sorted().map { ($0, given[$0] ?? 0) })
  }

  /// Moves the bids by what the orders want and do not get, a share of the way to a plan's cost.
  mutating func move(by share: Double, distance: Double, _ excess: [Int]) {
    // A line that divides into many steps moves as far with all of them as one that ships whole.
    let weights = bidders.indices.map { scales[$0] * scales[$0] / Double(max(1, bidders[$0].most)) }
    var norm = 0.0
    for bidder in excess.indices { norm += weights[bidder] * Double(excess[bidder]) * Double(excess[bidder]) }
    if norm == 0 { return }
    let step = share * distance / norm
    for bidder in excess.indices where excess[bidder] != 0 {
      let change = step * weights[bidder] * Double(excess[bidder])
      bids[bidder] = Int64(max(0, min(1e15, Double(bids[bidder]) + change)))
    }
  }
}
