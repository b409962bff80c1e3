internal import OrderRouting

/// The long orders of a batch and the pieces of its table, in groups that share no scarce supply and no location to be
/// opened.
struct TiedOrders: Sendable {
  struct Group: Sendable {
    /// Ascending.
    var pieces: [Int] = []
    var longOrders: [Int] = []
  }

  private(set) var groups: [Group] = []
  /// By piece: whether a long order shares anything with it.
  private(set) var isTiedToLong: [Bool]

  /// O(terms of the long orders + classes), nearly.
  init(_ problem: RoutingProblem, _ model: BatchTable) {
    let (pieces, long) = (model.pieces, model.longOrders)
    let rows = model.table.supply.count
    let (firstLong, firstRow) = (pieces.count, pieces.count + long.count)
    var sets = DisjointSets(count: firstRow + rows + problem.fixedCosts.count)
    for row in 0..<rows where pieces.pieceOfRow[row] >= 0 {
      sets.join(Int(pieces.pieceOfRow[row]), firstRow + row)
    }
    for piece in 0..<pieces.count where pieces.opens[piece] {
      for place in pieces.classes(piece).flatMap({ model.table.places[model.table.places($0)] })
      where problem.fixedCosts[Int(place.location)] > 0 {
        sets.join(piece, firstRow + rows + Int(place.location))
      }
    }
    let rowOfNumber = model.rowOfNumber()
    var pricer = OrderPricer(problem)
    for (index, order) in long.enumerated() {
      pricer.begin(order)
      pricer.forEachLargestUse(model.remaining) { number, _ in
        if rowOfNumber[number] >= 0 { sets.join(firstLong + index, firstRow + Int(rowOfNumber[number])) }
      }
      for candidate in pricer.candidates where problem.fixedCosts[Int(candidate.location)] > 0 {
        sets.join(firstLong + index, firstRow + rows + Int(candidate.location))
      }
    }
    isTiedToLong = Array(repeating: false, count: pieces.count)
    gather(&sets, pieces.count, long)
  }

  private mutating func gather(_ sets: inout DisjointSets, _ pieces: Int, _ long: [Int]) {
    var groupOfRoot: [Int: Int] = [:]
    for element in 0..<pieces + long.count {
      let root = sets.root(element)
      let group = groupOfRoot[root] ?? groups.count
      if group == groups.count { groups.append(Group()) }
      groupOfRoot[root] = group
      if element < pieces {
        groups[group].pieces.append(element)
      } else {
        groups[group].longOrders.append(long[element - pieces])
      }
    }
    for group in groups where !group.longOrders.isEmpty {
      for piece in group.pieces { isTiedToLong[piece] = true }
    }
  }
}
