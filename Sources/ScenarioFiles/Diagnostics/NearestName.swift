/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate that differs least from `name`: in letter case and punctuation only, or in at most a third
  /// of its letters; the first of several. O(candidates × length²).
  package static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, folded(candidate))
      if distance * 3 <= max(wanted.count, 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// `Maybe "name".`, or nothing where no candidate is near.
  package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    to(name, among: candidates).map { "Maybe \"\($0)\"." } ?? ""
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 >= 128 }
  }

  /// The Levenshtein distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for column in right.indices {
        let substitution = previous[column] + (right[column] == byte ? 0 : 1)
        current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
