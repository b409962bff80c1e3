/// Names as they are used: where each stands first and how often.
struct NameTally {
  private var symbols = SymbolTable()
  private(set) var places: [ScenarioPlace] = []
  private(set) var counts: [Int] = []

  var count: Int { counts.count }
  var isEmpty: Bool { counts.isEmpty }
  var names: [String] { (0..<Int32(counts.count)).map { symbols[$0] } }

  func name(_ number: Int) -> String { symbols[Int32(number)] }

  func contains(_ name: String) -> Bool { symbols.find(name) != nil }

  mutating func add(_ name: String, _ place: @autoclosure () -> ScenarioPlace) {
    let number = Int(symbols.intern(name))
    if number == counts.count {
      counts.append(1)
      places.append(place())
    } else {
      counts[number] += 1
    }
  }
}
