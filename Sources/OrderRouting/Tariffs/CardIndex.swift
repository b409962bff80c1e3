/// Places of rows by card and column (a zone, or a class), of cards that name few of all columns.
struct CardIndex: Sendable {
  /// Stands for every column that a card does not name.
  static let anyColumn: Int32 = -1

  /// Places of card c are `start[c] ..< start[c + 1]`, by column.
  private var start: [Int] = [0]
  private var columns: [Int32] = []
  /// Places by card and column, from ``anyColumn`` on, where that many are in proportion to the rows; else empty.
  private var table: [Int32] = []
  /// Columns of a card in the table.
  private var width = 0

  /// - Parameter keys: of the places in their order: ascending by card, then by column, each once.
  init(_ keys: [(card: Int32, column: Int32)], cards: Int) {
    var next = 0
    for card in 0..<Int32(cards) {
      while next < keys.count, keys[next].card == card {
        columns.append(keys[next].column)
        next += 1
      }
      start.append(next)
    }
    fillTable(cards: cards)
  }

  private mutating func fillTable(cards: Int) {
    width = Int(columns.max() ?? Self.anyColumn) - Int(Self.anyColumn) + 1
    let (size, overflows) = width.multipliedReportingOverflow(by: cards)
    if overflows || size > 16 * columns.count + 4_096 { return }
    table = Array(repeating: -1, count: size)
    for card in 0..<cards {
      for place in start[card]..<start[card + 1] {
        table[card * width + Int(columns[place] - Self.anyColumn)] = Int32(place)
      }
    }
  }

  var count: Int { columns.count }

  /// The place of a card's column; −1 where the card does not name it.
  ///
  /// O(1) where cards name a good part of all columns, else O(log columns of the card).
  @inline(__always)
  func place(card: Int32, column: Int32) -> Int {
    if table.isEmpty { return search(card: card, column: column) }
    let offset = Int(column - Self.anyColumn)
    return offset < width ? Int(table[Int(card) * width + offset]) : -1
  }

  private func search(card: Int32, column: Int32) -> Int {
    var low = start[Int(card)]
    let end = start[Int(card) + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < end && columns[low] == column ? low : -1
  }

  /// The columns of each card, as the places stand.
  func column(_ place: Int) -> Int32 { columns[place] }
}
