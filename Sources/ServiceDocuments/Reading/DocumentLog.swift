internal import ScenarioFiles

/// The errors of a body as they are found, and where in it the reading is.
///
/// A class, for the readers of its objects share one.
final class DocumentLog {
  static let limit = 1000

  private(set) var errors: [DocumentError] = []
  private(set) var errorCount = 0
  private var path: [Part] = []

  private enum Part {
    case key(String)
    case index(Int)
  }

  /// Whether what is reported from now on is counted only.
  var isFull: Bool { errors.count >= Self.limit }

  /// Reads what stands under a key.
  func under<Result>(_ key: String, _ body: () -> Result) -> Result {
    path.append(.key(key))
    defer { path.removeLast() }
    return body()
  }

  /// Reads an element of an array.
  func under<Result>(_ index: Int, _ body: () -> Result) -> Result {
    path.append(.index(index))
    defer { path.removeLast() }
    return body()
  }

  /// Notes an error in a member of the object being read.
  func report(_ key: String, _ node: JSONNode?, expected: String, suggestion: String = "") {
    under(key) { report(node, expected: expected, suggestion: suggestion) }
  }

  /// Notes an error in what is being read itself.
  func report(_ node: JSONNode?, expected: String, suggestion: String = "") {
    errorCount += 1
    if isFull { return }
    errors.append(
      DocumentError(pointer, value: node?.scalar ?? .null, expected: expected, suggestion: suggestion))
  }

  private var pointer: String {
    var text = ""
    for part in path {
      switch part {
      case .key(let key): text += "/" + Self.escaped(key)
      case .index(let index): text += "/\(index)"
      }
    }
    return text
  }

  private static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    var text = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// - Throws: ``InvalidDocument`` where anything was noted.
  func finish() throws(InvalidDocument) {
    if errorCount > 0 { throw InvalidDocument(errors, errorCount: errorCount) }
  }
}

extension JSONNode {
  /// The value as it was sent, a long text cut; null for an object or an array.
  fileprivate var scalar: DocumentError.Value {
    switch value {
    case .null, .object, .array: .null
    case .boolean(let value): .boolean(value)
    case .number(let lexeme): lexeme.utf8.count <= 64 ? .number(lexeme) : .string(lexeme.prefix(64) + "…")
    case .string(let text): .string(text.utf8.count <= 200 ? text : text.prefix(200) + "…")
    }
  }
}
