/// Finds the known id that an unknown one was probably meant to be, as long as that stays cheap.
///
/// Levenshtein distance over UTF-8 bytes, upper and lower case alike. All searches together share one
/// budget of steps, so that thousands of unknown ids among many known ones do not slow a validation down.
struct NearestID {
  private var remainingSteps = 8_000_000
  /// Made when first asked for.
  private var similar: [Reference: SimilarNames] = [:]

  /// What to write in place of an unknown id that looks like a known one, or that a spreadsheet has cut;
  /// `nil` for any other.
  mutating func lookalike(_ text: String, _ reference: Reference, in table: SymbolTable) -> String? {
    if CutNumber(text) != nil { return CutNumber.suggestion }
    let match = names(reference, table).match(text)
    return match?.difference == .encoding || match?.difference == .invisible ? match?.suggestion : nil
  }

  private mutating func names(_ reference: Reference, _ table: SymbolTable) -> SimilarNames {
    if let names = similar[reference] { return names }
    let names = SimilarNames((0..<Int32(table.count)).map { table[$0] })
    similar[reference] = names
    return names
  }

  /// The nearest id of `table` within a third of the length of `text`, at most 3 edits; `nil` for none.
  mutating func nearest(to text: String, in table: SymbolTable) -> String? {
    let wanted = Self.folded(text)
    guard wanted.count <= 64, remainingSteps >= table.count * 4 else { return nil }
    var best: String?
    var limit = min(3, max(1, wanted.count / 3)) + 1
    for number in 0..<Int32(table.count) {
      remainingSteps -= 4
      let candidate = table[number]
      let length = candidate.utf8.count
      guard length > 0, length - wanted.count < limit, wanted.count - length < limit else { continue }
      remainingSteps -= length * wanted.count
      if remainingSteps < 0 { break }
      let distance = Self.distance(wanted, Self.folded(candidate))
      // A distance of the whole length would make any one-letter id look like any other.
      if distance < limit, distance < max(wanted.count, length) {
        best = candidate
        limit = distance
        if distance == 0 { break }
      }
    }
    return best
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
  }

  /// O(length × length).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    var current = previous
    for (row, byte) in left.enumerated() {
      current[0] = row + 1
      for column in right.indices {
        current[column + 1] = min(
          previous[column] + (byte == right[column] ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      }
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}
