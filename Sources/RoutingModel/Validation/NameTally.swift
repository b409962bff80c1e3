/// Names as they are used: where each stands first and how often.
struct NameTally {
  private var symbols = SymbolTable()
  private(set) var places: [ScenarioPlace] = []
  private(set) var counts: [Int] = []
  /// By length, modulo the count, the number of the name added last; −1 for none. What is tallied by the
  /// million has few names, and a look here is all that most of them need.
  private var recent: [Int32] = Array(repeating: -1, count: 16)

  var count: Int { counts.count }
  var isEmpty: Bool { counts.isEmpty }
  var names: [String] { (0..<Int32(counts.count)).map { symbols[$0] } }

  func name(_ number: Int) -> String { symbols[Int32(number)] }

  func contains(_ name: String) -> Bool { symbols.find(name) != nil }

  mutating func add(_ name: String, _ place: @autoclosure () -> ScenarioPlace) {
    let text = name.utf8Span.span
    let slot = text.count & (recent.count - 1)
    if recent[slot] >= 0, symbols.isName(recent[slot], text) {
      counts[Int(recent[slot])] += 1
      return
    }
    recent[slot] = symbols.intern(text)
    let number = Int(recent[slot])
    if number == counts.count {
      counts.append(1)
      places.append(place())
    } else {
      counts[number] += 1
    }
  }
}
