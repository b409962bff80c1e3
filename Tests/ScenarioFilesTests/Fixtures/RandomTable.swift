/// Rows of cells, and a CSV text of them with quotes, blanks, blank lines and line ends drawn at random.
struct RandomTable {
  private(set) var rows: [[String]] = []
  private(set) var text = ""

  init(using generator: inout SeededGenerator) {
    if Bool.random(using: &generator) { text = "\u{FEFF}" }
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      var cells: [String] = []
      for _ in 0..<Int.random(in: 1...5, using: &generator) { cells.append(Self.cell(using: &generator)) }
      // A row without any text would be skipped.
      if cells.allSatisfy(\.isEmpty) { cells[0] = "x" }
      rows.append(cells)
      text += cells.map { Self.written($0, using: &generator) }.joined(separator: ",")
      text += Bool.random(using: &generator) ? "\n" : "\r\n"
      if Int.random(in: 0..<4, using: &generator) == 0 { text += " ,\"\"\n" }
    }
    if Bool.random(using: &generator) {
      while text.hasSuffix("\n") || text.hasSuffix("\r\n") { text.removeLast() }
    }
  }

  private static let letters = ["a", "é", "0", ",", "\"", "\n", "\r\n", " ", "\u{A0}", "†", "🚚", "*"]
  private static let blanks = ["", " ", "\t", "\u{A0}"]

  /// A cell without blanks at either end.
  private static func cell(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...5, using: &generator)
    var parts: [String] = []
    for _ in 0..<count { parts.append(letters[Int.random(in: 0..<letters.count, using: &generator)]) }
    while let first = parts.first, blanks.contains(first) { parts.removeFirst() }
    while let last = parts.last, blanks.contains(last) { parts.removeLast() }
    return parts.joined()
  }

  private static func written(_ cell: String, using generator: inout SeededGenerator) -> String {
    func blank() -> String { blanks[Int.random(in: 0..<blanks.count, using: &generator)] }
    let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes || Bool.random(using: &generator) else { return blank() + cell + blank() }
    let inner = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return blank() + "\"" + blank() + inner + blank() + "\"" + blank()
  }
}
