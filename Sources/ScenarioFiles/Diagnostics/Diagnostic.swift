public import OrderRouting

/// Something about a file that is wrong, or worth a second look, and where it stands.
///
/// Its `description` is one line: `orders.csv:12:8: error: quantity "x": expected … Maybe …`.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Violation.Severity
  /// The file's name within its folder.
  public var file: String
  /// Counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// The character of the line at which the cell or value starts, counted from 1 in Unicode scalars; 0 where
  /// the whole file is meant.
  public var column: Int
  /// The column's name, or the path of keys in a JSON file; may be empty.
  public var field: String
  /// The value that is wrong, as it stands in the file; may be empty.
  public var value: String
  /// What was expected.
  public var message: String
  /// What to do about it, a sentence; may be empty.
  public var suggestion: String

  public init(
    _ severity: Violation.Severity, file: String, line: Int = 0, column: Int = 0, field: String = "",
    value: String = "", message: String, suggestion: String = ""
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.value = value
    self.message = message
    self.suggestion = suggestion
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line):\(column)" }
    text += severity == .error ? ": error: " : ": warning: "
    let subject = [field, value.isEmpty ? "" : "\"\(Diagnostic.shortened(value))\""]
    let named = subject.filter { !$0.isEmpty }.joined(separator: " ")
    if !named.isEmpty { text += named + ": " }
    text += Diagnostic.sentence(message)
    if !suggestion.isEmpty { text += " " + Diagnostic.sentence(suggestion) }
    return text
  }

  private static func sentence(_ text: String) -> String {
    guard let last = text.last, last != ".", last != "?", last != "!" else { return text }
    return text + "."
  }

  /// The value on one line, characters that are not seen escaped, at most 80 characters of it.
  private static func shortened(_ value: String) -> String {
    var text = ""
    var count = 0
    for scalar in value.unicodeScalars {
      if count == 80 { return text + "…" }
      let isSeen = scalar.properties.generalCategory != .control && !scalar.isInvisible
      text += isSeen ? String(scalar) : scalar.escaped(asASCII: true)
      count += 1
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a text looks the same without it.
  fileprivate var isInvisible: Bool {
    properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
  }
}
