internal import OrderRouting

/// Moves of orders that belong together, chain by chain.
struct OrderMoves: Sendable {
  /// By move.
  private var orders: [Int32] = []
  private var oldEnd: [Int] = []
  private var newEnd: [Int] = []
  private var oldChoices: [Int32] = []
  private var newChoices: [Int32] = []
  /// By chain: where its moves end.
  private(set) var chainEnd: [Int] = []

  mutating func append(order: Int32, old: ArraySlice<Int32>, new: ArraySlice<Int32>) {
    orders.append(order)
    oldChoices += old
    newChoices += new
    oldEnd.append(oldChoices.count)
    newEnd.append(newChoices.count)
  }

  mutating func endChain() { chainEnd.append(orders.count) }

  func order(_ move: Int) -> Int { Int(orders[move]) }
  func old(_ move: Int) -> ArraySlice<Int32> {
    oldChoices[(move == 0 ? 0 : oldEnd[move - 1])..<oldEnd[move]]
  }
  func new(_ move: Int) -> ArraySlice<Int32> {
    newChoices[(move == 0 ? 0 : newEnd[move - 1])..<newEnd[move]]
  }
}

extension PricedPlan {
  /// Makes the chains of moves that still can be: whose orders are as they were, and for which enough is left.
  mutating func make(_ moves: OrderMoves) {
    var first = 0
    for end in moves.chainEnd {
      let chain = first..<end
      first = end
      if chain.contains(where: { chosen(moves.order($0)) != moves.old($0) }) { continue }
      for move in chain { remove(moves.order(move)) }
      let fits = chain.allSatisfy { put(moves.order($0), moves.new($0)) }
      if fits { continue }
      for move in chain { remove(moves.order(move)) }
      for move in chain {
        let fits = put(moves.order(move), moves.old(move))
        precondition(fits, "what an order had fits again")
      }
    }
  }
}
