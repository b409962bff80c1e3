internal import RoutingModel

/// The zones that any table of zones names, numbered; those that nothing else names share a number.
struct BoundZones: Sendable {
  /// By zone: the number of its name; ``VerifierKey/any``, which only `*` rows match, for the unnamed ones.
  private(set) var symbols: [Int32] = []
  private var numbers: [Int32: Int] = [:]

  init(_ index: VerifierIndex) {
    for row in index.scenario.zones {
      let symbol = index.number(row.zone)
      if numbers[symbol] != nil { continue }
      numbers[symbol] = symbols.count
      symbols.append(symbol)
    }
  }

  var count: Int { symbols.count }

  func number(_ symbol: Int32) -> Int? { numbers[symbol] }
}
