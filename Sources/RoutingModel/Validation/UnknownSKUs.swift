/// The SKUs of orders that no item and no kit has: an outcome of the plan, and worth a look where a known
/// one was probably meant.
struct UnknownSKUs {
  private var skus = NameTally()
  /// Each SKU has a warning of its own up to this many; the others share one.
  private static let limit = 20

  mutating func add(_ sku: String, _ place: @autoclosure () -> ScenarioPlace) { skus.add(sku, place()) }

  /// O(known SKUs) where there is any unknown one.
  func report(_ known: SymbolTable, _ log: inout ViolationLog) {
    if skus.isEmpty { return }
    let twins = twins(in: known)
    var reported = 0
    var further: (number: Int, count: Int)?
    for number in 0..<skus.count {
      guard let (message, suggestion) = advice(number, twins[number], known) else { continue }
      reported += 1
      if reported > Self.limit {
        further = (further?.number ?? number, reported - Self.limit)
        continue
      }
      log.add(
        .warning, at: skus.places[number], value: skus.name(number),
        message + Self.lines(skus.counts[number]),
        suggestion: suggestion)
    }
    guard let further else { return }
    log.add(
      .warning, at: skus.places[further.number], value: skus.name(further.number),
      "\(further.count) further unknown SKUs are nearly known ones.",
      suggestion: "Mend the cause of those above, and check again.")
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "" : " So on \(count) lines." }

  private func advice(
    _ number: Int, _ twin: String?, _ known: SymbolTable
  ) -> (message: String, suggestion: String)? {
    let sku = skus.name(number)
    if let twin {
      let match = SimilarNames.Match(name: twin, difference: SimilarNames.difference(sku, twin))
      return ("No item and no kit has this SKU.", match.suggestion)
    }
    guard let cut = CutNumber(sku) else { return nil }
    let numbers = (0..<Int32(known.count)).filter { cut.isShown(for: known[$0]) }
    guard let first = numbers.first else { return (CutNumber.message, CutNumber.suggestion) }
    let candidates =
      numbers.count == 1 ? "Maybe \"\(known[first])\". " : "It may be any of \(numbers.count) SKUs. "
    return (CutNumber.message, candidates + CutNumber.suggestion)
  }

  /// For each unknown SKU the first known one that is the same when folded.
  private func twins(in known: SymbolTable) -> [String?] {
    var wanted: [String: [Int]] = [:]
    for number in 0..<skus.count {
      let folded = SimilarNames.folded(skus.name(number))
      if !folded.isEmpty { wanted[folded, default: []].append(number) }
    }
    let lengths = Set(wanted.keys.map(\.utf8.count))
    var twins: [String?] = Array(repeating: nil, count: skus.count)
    for number in 0..<Int32(known.count) {
      let sku = known[number]
      // Folding takes time, and of most names the length alone tells that they are others.
      if let length = Self.lengthOfFolded(sku), !lengths.contains(length) { continue }
      for position in wanted[SimilarNames.folded(sku)] ?? [] where twins[position] == nil {
        twins[position] = sku
      }
    }
    return twins
  }

  /// The length of a name when folded, where that is quick to tell: of letters and digits with a letter
  /// first.
  private static func lengthOfFolded(_ name: String) -> Int? {
    var length = 0
    var isQuick = true
    for byte in name.utf8 {
      let isDigit = byte >= 48 && byte <= 57
      let isLetter = (byte | 0x20) >= 97 && (byte | 0x20) <= 122
      if !isLetter, !isDigit || length == 0 { isQuick = false }
      length += 1
    }
    return isQuick ? length : nil
  }
}
