/// How wide a text may be, without a font to measure it with.
///
/// The widths are, by classes of letters, at least those of DejaVu Sans in its table `hmtx`: the widest of
/// the faces that `system-ui` and `sans-serif` usually are, so that another only leaves more room.
enum TextWidth {
  /// In the unit of the size.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share($1) } * size * (isBold ? 1.12 : 1)
  }

  /// The text, or as much of its start as fits with an ellipsis after it. Complexity: linear in the text.
  static func fitted(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String {
    if of(text, size: size, isBold: isBold) <= width + 1e-6 { return text }
    var kept = ""
    for character in text {
      let longer = kept + String(character)
      if of(longer + "…", size: size, isBold: isBold) > width { break }
      kept = longer
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text broken between words into two lines at most, the second only its start where that is needed.
  static func lines(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> [String] {
    if of(text, size: size, isBold: isBold) <= width { return [text] }
    let words = text.split(separator: " ").map { String($0) }
    var first = ""
    var count = 0
    for word in words {
      let longer = first.isEmpty ? word : first + " " + word
      if of(longer, size: size, isBold: isBold) > width { break }
      (first, count) = (longer, count + 1)
    }
    let rest = words.dropFirst(count).joined(separator: " ")
    let last = fitted(rest, to: width, size: size, isBold: isBold)
    return count == 0 ? [last] : [first, last]
  }

  private static func share(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ",", ".", ":", ";", " ", "\u{A0}", "·": 0.35
    case "\u{202F}", "\u{2009}": 0.33
    case "f", "t", "r", "s", "(", ")", "[", "]", "/", "-", "\"", "!": 0.52
    case "a"..."z": scalar == "m" ? 0.98 : scalar == "w" ? 0.82 : 0.64
    case "0"..."9": 0.64
    case "M", "W", "%", "@", "…": 1
    case "A"..."Z": 0.79
    case "\u{20}"..."\u{7E}": 0.84
    case "⁰"..."⁹", "¹", "²", "³", "⁻": 0.45
    default: beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60:
      return 1.05
    case 0x1F000...0x1FAFF: return 1.4
    case 0x2000...0x2BFF: return 1
    default: return 1.1
    }
  }
}
