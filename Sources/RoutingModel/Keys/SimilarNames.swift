/// Known names, and which of them another name was probably meant to be: one that looks the same, or one
/// that a slip of the pen makes of it.
struct SimilarNames {
  /// In what two names differ.
  enum Difference: String {
    case letterCase = "upper and lower case"
    case encoding = "how its letters are encoded, such as é as one character or as two"
    case invisible = "characters that are not seen"
    case zeros = "leading zeros"
    case signs = "blanks or signs"
    case spelling
  }

  struct Match {
    var name: String
    var difference: Difference

    var suggestion: String { "Maybe \"\(name)\", which differs in \(difference.rawValue)." }
  }

  private let names: [String]
  private var numbers: [String: Int] = [:]
  /// Of each name; empty where there are so many that one of them is near to anything.
  private let words: [[String]]

  init(_ names: [String]) {
    self.names = names
    words = names.count <= 1000 ? names.map(Self.words) : []
    for (number, name) in names.enumerated() {
      let folded = Self.folded(name)
      if numbers[folded] == nil { numbers[folded] = number }
    }
  }

  /// The known name that is probably meant by another; `nil` where none is. O(names × length).
  func match(_ name: String) -> Match? {
    let folded = Self.folded(name)
    guard !folded.isEmpty else { return nil }
    if let number = numbers[folded] {
      return Match(name: names[number], difference: Self.difference(name, names[number]))
    }
    let words = Self.words(name)
    return self.words.firstIndex { Self.isSlip(words, $0) }
      .map { Match(name: names[$0], difference: .spelling) }
  }

  /// In what two names differ that are the same when folded.
  static func difference(_ left: String, _ right: String) -> Difference {
    // Texts compare by what they mean, whatever the code points.
    if left == right { return .encoding }
    if visible(left) == visible(right) { return .invisible }
    if left.lowercased() == right.lowercased() { return .letterCase }
    let isNumber = left.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    return isNumber && right.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? .zeros : .signs
  }

  /// The name without what is easily mistaken: letter case, blanks, signs between letters, characters that
  /// are not seen, leading zeros of a number. Signs between digits still part them.
  static func folded(_ name: String) -> String {
    let words = words(name)
    var folded = ""
    for word in words {
      if let last = folded.utf8.last, last >= 48, last <= 57, let first = word.utf8.first, first >= 48,
        first <= 57
      {
        folded += "-"
      }
      folded += word
    }
    guard folded.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return folded }
    let digits = folded.utf8.drop { $0 == 48 }
    return digits.isEmpty ? String(folded.prefix(1)) : String(Substring(digits))
  }

  /// Runs of letters and digits in lower case.
  private static func words(_ name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return asciiWords(name) }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      if isInvisible(scalar) { continue }
      if isSign(scalar) {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func asciiWords(_ name: String) -> [String] {
    let bytes = name.utf8.lazy.filter { $0 >= 32 && $0 != 127 }.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
    return Array(bytes).split { asciiSigns.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func visible(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !isInvisible($0) }))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 }
    return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return asciiSigns.contains(UInt8(truncatingIfNeeded: scalar.value)) }
    return switch scalar.properties.generalCategory {
    case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .spaceSeparator:
      true
    default: false
    }
  }

  private static let asciiSigns = Array(" !\"#%&'()*,-./:;?@[\\]_{}".utf8)

  /// Whether one word of a name, long enough for that, differs by one edit, or by two in a long one; digits
  /// never.
  private static func isSlip(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count else { return false }
    let different = left.indices.filter { left[$0] != right[$0] }
    guard different.count == 1, let index = different.first else { return false }
    let (wanted, candidate) = (Array(left[index].unicodeScalars), Array(right[index].unicodeScalars))
    let length = min(wanted.count, candidate.count)
    let digits = { (word: [Unicode.Scalar]) in word.filter { $0 >= "0" && $0 <= "9" } }
    guard length >= 5, length <= 64, abs(wanted.count - candidate.count) <= 2,
      digits(wanted) == digits(candidate)
    else { return false }
    return distance(wanted, candidate) <= (length >= 9 ? 2 : 1)
  }

  /// Insertions, deletions, substitutions and exchanges of neighbours. O(length × length).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var least = min(rows[row][column] + (isSame ? 0 : 1), rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
