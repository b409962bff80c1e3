internal import OrderRouting

/// The order lines that could use one scarce row, each in copies of one amount.
struct RowLines: Sendable {
  let row: Int
  let supply: Int
  /// By line: its term of the table, what a copy uses of the row, and how many copies there are.
  private(set) var terms: [Int32] = []
  private(set) var amounts: [Int] = []
  private(set) var copies: [Int] = []

  init(row: Int, supply: Int) {
    self.row = row
    self.supply = supply
  }

  mutating func add(_ term: Int32, amount: Int, copies: Int) {
    terms.append(term)
    amounts.append(amount)
    self.copies.append(copies)
  }

  /// The rows that groups hand out in whole lines, and of which whole lines tell more than units: not those whose lines all use one
  /// amount that divides the supply.
  static func lists(_ table: ChoiceTable, _ classes: [Int], _ groups: SupplyGroups) -> [RowLines] {
    var place: [Int: Int] = [:]
    var lists: [RowLines] = []
    for index in classes {
      let lines = table.lines(index)
      for number in 0..<table.places(index).count {
        for line in 0..<lines.count {
          let copies = Int(table.heads[index].size) * Int(table.lines[lines.lowerBound + line].steps)
          for term in table.terms(index, place: number, line: line) {
            let row = Int(table.terms[term].row)
            if row < 0 || groups.groupOfRow[row] < 0 { continue }
            let known = place[row] ?? lists.count
            if known == lists.count {
              place[row] = known
              lists.append(RowLines(row: row, supply: table.supply[row]))
            }
            lists[known].add(Int32(term), amount: Int(table.terms[term].amount), copies: copies)
          }
        }
      }
    }
    return lists.filter { list in
      guard let first = list.amounts.first else { return false }
      return list.supply % first != 0 || list.amounts.contains { $0 != first }
    }
  }
}
