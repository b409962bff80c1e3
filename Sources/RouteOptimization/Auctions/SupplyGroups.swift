internal import OrderRouting

/// Scarce rows in small groups, each with the order lines that want it: a group is handed out exactly, in whole
/// lines, where a price by the unit would hand out fractions.
///
/// Rows of one SKU at several locations make a group where they are few and small enough. A row in no group is
/// priced by the unit. A *user* is a line of a class, with a copy for every step of each of its orders; each
/// copy takes one of the user's *offers*, the terms of the line from one place, or nothing.
struct SupplyGroups: Sendable {
  /// By row: its group; −1 for none.
  private(set) var groupOfRow: [Int32]
  /// Rows of group g are `rows[rowStart[g] ..< rowStart[g + 1]]`.
  private(set) var rowStart: [Int32] = [0]
  private(set) var rows: [Int32] = []
  /// Users of group g are `userStart[g] ..< userStart[g + 1]`.
  private(set) var userStart: [Int32] = [0]
  private(set) var userClass: [Int32] = []
  private(set) var userCopies: [Int32] = []
  /// Offers of user u are `offerStart[u] ..< offerStart[u + 1]`; each is a run of terms of the table.
  private(set) var offerStart: [Int32] = [0]
  private(set) var offerTerm: [Int32] = []
  private(set) var offerPlace: [Int32] = []
  /// By offer: the position of its row in the group.
  private(set) var rowPosition: [Int32] = []
  /// By offer: what it takes of its row.
  private(set) var offerAmount: [Int32] = []
  /// By position in ``rows``: how much of the row there is.
  private var rowSupply: [Int] = []
  /// Groups that class k wants something of are `classGroups[classStart[k] ..< classStart[k + 1]]`.
  private(set) var classStart: [Int32] = [0]
  private(set) var classGroups: [Int32] = []

  var count: Int { rowStart.count - 1 }

  func rows(_ group: Int) -> ArraySlice<Int32> { rows[Int(rowStart[group])..<Int(rowStart[group + 1])] }
  func supplies(_ group: Int) -> ArraySlice<Int> {
    rowSupply[Int(rowStart[group])..<Int(rowStart[group + 1])]
  }
  func users(_ group: Int) -> Range<Int> { Int(userStart[group])..<Int(userStart[group + 1]) }
  func offers(_ user: Int) -> Range<Int> { Int(offerStart[user])..<Int(offerStart[user + 1]) }

  /// Remaining supplies that a group may have, one for each combination of what its rows have left.
  static let stateLimit = 500
  /// States times offers of all copies.
  static let workLimit = 40_000
  /// Supply of a row from which on whole lines make no difference worth the work.
  static let supplyLimit = 48

  /// A group never spans pieces: what it takes is part of the bound of one.
  ///
  /// - Parameter kinds: by row: rows of one kind (the stock of one SKU) may share a group; −1: priced by the unit.
  init(_ table: ChoiceTable, _ pieces: TablePieces, kinds: [Int32]) {
    groupOfRow = Array(repeating: -1, count: table.supply.count)
    let demand = Self.offersByRow(table)
    let wantsSeveral = Self.wantsSeveral(table, kinds)
    let members = kinds.indices.filter { row in
      kinds[row] >= 0 && wantsSeveral[Int(kinds[row])] && pieces.pieceOfRow[row] >= 0
        && table.supply[row] < Self.supplyLimit
    }
    func key(_ row: Int) -> (kind: Int32, piece: Int32) { (kinds[row], pieces.pieceOfRow[row]) }
    let sorted = members.sorted { left, right in
      if key(left) != key(right) { return key(left) < key(right) }
      return (table.supply[left], left) < (table.supply[right], right)
    }
    var first = 0
    while first < sorted.count {
      let end = sorted[first...].firstIndex { key($0) != key(sorted[first]) } ?? sorted.count
      addGroups(sorted[first..<end].map { Int32($0) }, table, demand)
      first = end
    }
    linkUsers(table)
  }

  /// By kind: whether a line could take more than one of some row. Else whole lines are no more than units, and
  /// prices by the unit prove as much.
  private static func wantsSeveral(_ table: ChoiceTable, _ kinds: [Int32]) -> [Bool] {
    var wantsSeveral = [Bool](repeating: false, count: Int(kinds.max() ?? -1) + 1)
    for term in table.terms where term.row >= 0 && term.amount > 1 {
      if kinds[Int(term.row)] >= 0 { wantsSeveral[Int(kinds[Int(term.row)])] = true }
    }
    return wantsSeveral
  }

  /// By row: the copies that could use it.
  private static func offersByRow(_ table: ChoiceTable) -> [Int] {
    var offers = [Int](repeating: 0, count: table.supply.count)
    for index in 0..<table.count {
      let lines = table.lines(index)
      for place in 0..<table.places(index).count {
        for line in 0..<lines.count {
          let copies = Int(table.heads[index].size) * Int(table.lines[lines.lowerBound + line].steps)
          for term in table.terms(index, place: place, line: line) {
            offers[Int(table.terms[term].row)] += copies
          }
        }
      }
    }
    return offers
  }

  /// Packs the rows of a kind, the scarcest first, into groups within the limits.
  private mutating func addGroups(_ members: [Int32], _ table: ChoiceTable, _ demand: [Int]) {
    var states = 1
    var offers = 0
    var open = false
    for row in members {
      let own = table.supply[Int(row)] + 1
      let fits =
        states * own <= Self.stateLimit && states * own * (offers + demand[Int(row)]) <= Self.workLimit
      if open, !fits {
        rowStart.append(Int32(rows.count))
        open = false
        states = 1
        offers = 0
      }
      if own * demand[Int(row)] > Self.workLimit { continue }
      states *= own
      offers += demand[Int(row)]
      groupOfRow[Int(row)] = Int32(rowStart.count - 1)
      rows.append(row)
      open = true
    }
    if open { rowStart.append(Int32(rows.count)) }
  }

  private struct User {
    var index: Int32
    var copies: Int32
    var terms: [Int32]
    var places: [Int32]
  }

  private mutating func linkUsers(_ table: ChoiceTable) {
    var users = [[User]](repeating: [], count: count)
    var lineOfLast = [Int](repeating: -1, count: count)
    for index in 0..<table.count {
      let lines = table.lines(index)
      for line in 0..<lines.count {
        let copies = table.heads[index].size * table.lines[lines.lowerBound + line].steps
        for place in 0..<table.places(index).count {
          for term in table.terms(index, place: place, line: line) {
            let group = groupOfRow[Int(table.terms[term].row)]
            if group < 0 { continue }
            let list = users[Int(group)].count
            // The line's earlier places come right before.
            if list > 0, users[Int(group)][list - 1].index == index, place > 0,
              lineOfLast[Int(group)] == line
            {
              users[Int(group)][list - 1].terms.append(Int32(term))
              users[Int(group)][list - 1].places.append(Int32(place))
            } else {
              users[Int(group)].append(
                User(index: Int32(index), copies: copies, terms: [Int32(term)], places: [Int32(place)]))
            }
            lineOfLast[Int(group)] = line
          }
        }
      }
    }
    rowSupply = rows.map { table.supply[Int($0)] }
    for (group, list) in users.enumerated() {
      let rows = rows(group)
      for user in list {
        for term in user.terms {
          let row = table.terms[Int(term)].row
          offerAmount.append(table.terms[Int(term)].amount)
          rowPosition.append(Int32((rows.firstIndex(of: row) ?? rows.startIndex) - rows.startIndex))
        }
        userClass.append(user.index)
        userCopies.append(user.copies)
        offerTerm += user.terms
        offerPlace += user.places
        offerStart.append(Int32(offerTerm.count))
      }
      userStart.append(Int32(userClass.count))
    }
    linkClasses(table.count)
  }

  private mutating func linkClasses(_ classes: Int) {
    var lists = [[Int32]](repeating: [], count: classes)
    for group in 0..<count {
      for user in users(group) where lists[Int(userClass[user])].last != Int32(group) {
        lists[Int(userClass[user])].append(Int32(group))
      }
    }
    for list in lists {
      classGroups += list
      classStart.append(Int32(classGroups.count))
    }
  }

  func groups(ofClass index: Int) -> ArraySlice<Int32> {
    classGroups[Int(classStart[index])..<Int(classStart[index + 1])]
  }
}

extension RoutingProblem {
  /// By row of a table: the item whose stock it is; −1 for other supplies.
  func kinds(_ table: ChoiceTable) -> [Int32] {
    var itemOfEntry = [Int32](repeating: -1, count: positions.entryCount)
    for item in 0..<Int32(network.catalog.itemCount) {
      for entry in positions.entries(item: item) { itemOfEntry[Int(entry)] = item }
    }
    return table.supplyNumbers.map { Int($0) < itemOfEntry.count ? itemOfEntry[Int($0)] : -1 }
  }
}
