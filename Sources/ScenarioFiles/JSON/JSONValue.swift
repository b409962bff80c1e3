/// A value to be written as JSON, always the same bytes: members stay in the order given.
public enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number as it is to be written; it has to be one in JSON's grammar.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, indented by two spaces, with a line feed at its end.
  public var text: String {
    var text = ""
    write(to: &text, indentation: "\n")
    return text + "\n"
  }

  /// The text without blanks and line ends, for files with a value a line.
  public var line: String {
    var text = ""
    writeLine(to: &text)
    return text
  }

  private func writeLine(to text: inout String) {
    switch self {
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.writeLine(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        JSONValue.writeString(member.key, to: &text)
        text += ":"
        member.value.writeLine(to: &text)
      }
      text += "}"
    default: write(to: &text, indentation: "")
    }
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let lexeme): text += lexeme
    case .string(let value): JSONValue.writeString(value, to: &text)
    case .array(let elements):
      JSONValue.writeList(elements, "[", "]", to: &text, indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .object(let members):
      JSONValue.writeList(members, "{", "}", to: &text, indentation) { member, text, inner in
        JSONValue.writeString(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, to text: inout String, _ indentation: String,
    _ write: (Element, inout String, String) -> Void
  ) {
    text += opening
    let inner = indentation + "  "
    for (index, element) in elements.enumerated() {
      text += index == 0 ? inner : "," + inner
      write(element, &text, inner)
    }
    if !elements.isEmpty { text += indentation }
    text += closing
  }

  private static func writeString(_ value: String, to text: inout String) {
    text += "\""
    if isPlain(value.utf8Span.span) {
      text += value
      text += "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Whether nothing of a text has to be escaped.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
    }
    return true
  }
}
