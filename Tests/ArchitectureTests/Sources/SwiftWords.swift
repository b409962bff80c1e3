/// The words of a Swift file with their lines; comments and the texts of strings are left out.
struct SwiftWords {
  struct Word {
    var text: Substring
    var line: Int
    /// Braces that are open before it.
    var depth: Int
    /// Whether a point stands before it, as before a member.
    var isMember: Bool
  }

  private(set) var words: [Word] = []
  private var line = 1
  private var depth = 0
  private var position: Substring.UnicodeScalarView.Index
  private let text: Substring.UnicodeScalarView

  /// O(length).
  init(_ source: String) {
    text = Substring(source).unicodeScalars
    position = text.startIndex
    var previous: Unicode.Scalar = " "
    while let scalar = peek() {
      if scalar == "/", peek(1) == "/" {
        skip { $0 != "\n" }
      } else if scalar == "/", peek(1) == "*" {
        skipBlockComment()
      } else if scalar == "\"" || (scalar == "#" && startsRawString) {
        skipString()
        previous = "\""
      } else if Self.isLetter(scalar) {
        let start = position
        skip(Self.isWordPart)
        words.append(
          Word(text: Substring(text[start..<position]), line: line, depth: depth, isMember: previous == "."))
        previous = "a"
      } else {
        if scalar == "{" { depth += 1 }
        if scalar == "}" { depth -= 1 }
        if !scalar.properties.isWhitespace { previous = scalar }
        advance()
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_"
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar)
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    guard let index = text.index(position, offsetBy: distance, limitedBy: text.endIndex),
      index < text.endIndex
    else { return nil }
    return text[index]
  }

  private mutating func advance() {
    if text[position] == "\n" { line += 1 }
    position = text.index(after: position)
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), isSkipped(scalar) { advance() }
  }

  private mutating func skipBlockComment() {
    var open = 0
    repeat {
      if peek() == "/", peek(1) == "*" {
        open += 1
        advance()
      } else if peek() == "*", peek(1) == "/" {
        open -= 1
        advance()
      }
      if peek() != nil { advance() }
    } while open > 0 && peek() != nil
  }

  private var startsRawString: Bool {
    var distance = 0
    while peek(distance) == "#" { distance += 1 }
    return peek(distance) == "\""
  }

  /// Goes past a string of any kind. What is interpolated is skipped with it.
  private mutating func skipString() {
    var hashes = 0
    while peek() == "#" {
      hashes += 1
      advance()
    }
    let isLong = peek(1) == "\"" && peek(2) == "\""
    for _ in 0..<(isLong ? 3 : 1) { advance() }
    while peek() != nil {
      if peek() == "\\", hashes == 0 {
        advance()
        if peek() == "(" {
          skipInterpolation()
        } else if peek() != nil {
          advance()
        }
        continue
      }
      if endsString(isLong, hashes) {
        for _ in 0..<((isLong ? 3 : 1) + hashes) { advance() }
        return
      }
      advance()
    }
  }

  private func endsString(_ isLong: Bool, _ hashes: Int) -> Bool {
    let quotes = isLong ? 3 : 1
    for distance in 0..<quotes where peek(distance) != "\"" { return false }
    for distance in 0..<hashes where peek(quotes + distance) != "#" { return false }
    return true
  }

  private mutating func skipInterpolation() {
    var open = 0
    repeat {
      if peek() == "(" { open += 1 }
      if peek() == ")" { open -= 1 }
      if peek() == "\"" {
        skipString()
      } else if peek() != nil {
        advance()
      }
    } while open > 0 && peek() != nil
  }
}
