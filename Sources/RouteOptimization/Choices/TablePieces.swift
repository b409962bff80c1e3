internal import OrderRouting

/// The classes of a choice table in pieces that share no row and no location to be opened: each piece is
/// decided by itself. Classes that share nothing have no piece.
struct TablePieces: Sendable {
  /// By class of the table, and by row: the piece; −1 for a class that shares nothing.
  private(set) var pieceOfClass: [Int32] = []
  private(set) var pieceOfRow: [Int32] = []
  private(set) var count = 0
  /// By piece: whether it has a location with an opening cost.
  private(set) var opens: [Bool] = []
  /// Classes of piece p are `members[memberStart[p] ..< memberStart[p + 1]]`.
  private var memberStart: [Int32] = [0]
  private var members: [Int32] = []
  /// The same of rows.
  private var rowStart: [Int32] = [0]
  private var memberRows: [Int32] = []

  /// O(terms), nearly.
  init(_ table: ChoiceTable, fixedCosts: [Int64]) {
    let rows = table.supply.count
    var sets = DisjointSets(count: table.count + rows + fixedCosts.count)
    var isTied = [Bool](repeating: false, count: table.count)
    let hasServices = !table.serviceRows.rows.isEmpty
    for index in 0..<table.count {
      func tie(_ row: Int32) {
        if row < 0 { return }
        isTied[index] = true
        sets.join(index, table.count + Int(row))
      }
      for place in table.places[table.places(index)] { tie(place.row) }
      for term in table.terms[table.terms(index)] { tie(term.row) }
      if hasServices {
        for choice in table.choices[table.choices(index)] {
          for row in table.serviceRows.range(choice.offer) { tie(table.serviceRows.rows[row]) }
        }
      }
      for place in table.places(index) {
        let location = Int(table.places[place].location)
        if fixedCosts[location] == 0 { continue }
        isTied[index] = true
        sets.join(index, table.count + rows + location)
      }
    }
    var pieceOfRoot = [Int32](repeating: -1, count: table.count + rows + fixedCosts.count)
    pieceOfClass = Array(repeating: -1, count: table.count)
    for index in 0..<table.count where isTied[index] {
      let root = sets.root(index)
      if pieceOfRoot[root] < 0 {
        pieceOfRoot[root] = Int32(count)
        count += 1
      }
      pieceOfClass[index] = pieceOfRoot[root]
    }
    pieceOfRow = (0..<rows).map { pieceOfRoot[sets.root(table.count + $0)] }
    opens = Array(repeating: false, count: count)
    for location in fixedCosts.indices where fixedCosts[location] > 0 {
      let piece = pieceOfRoot[sets.root(table.count + rows + location)]
      if piece >= 0 { opens[Int(piece)] = true }
    }
    var lists = [[Int32]](repeating: [], count: count)
    for (index, piece) in pieceOfClass.enumerated() where piece >= 0 {
      lists[Int(piece)].append(Int32(index))
    }
    for list in lists {
      members += list
      memberStart.append(Int32(members.count))
    }
    var rowLists = [[Int32]](repeating: [], count: count)
    for (row, piece) in pieceOfRow.enumerated() where piece >= 0 { rowLists[Int(piece)].append(Int32(row)) }
    for list in rowLists {
      memberRows += list
      rowStart.append(Int32(memberRows.count))
    }
  }

  /// The rows of a piece, ascending.
  func rows(_ piece: Int) -> [Int] {
    memberRows[Int(rowStart[piece])..<Int(rowStart[piece + 1])].map { Int($0) }
  }

  /// The classes of each piece, ascending.
  func classes() -> [[Int]] { (0..<count).map { classes($0) } }

  /// The classes of a piece, ascending.
  func classes(_ piece: Int) -> [Int] {
    members[Int(memberStart[piece])..<Int(memberStart[piece + 1])].map { Int($0) }
  }
}

/// Union and find with path halving; nearly O(1) an operation.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while Int(parents[element]) != element {
      parents[element] = parents[Int(parents[element])]
      element = Int(parents[element])
    }
    return element
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (l, r) = (root(left), root(right))
    // The smaller number becomes the root, so that roots do not depend on the order of joins.
    if l < r { parents[r] = Int32(l) } else { parents[l] = Int32(r) }
  }
}
