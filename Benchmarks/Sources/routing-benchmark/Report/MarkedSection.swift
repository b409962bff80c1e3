import Foundation

/// The part of a Markdown file between such as `<!-- figures -->` and `<!-- /figures -->`.
struct MarkedSection {
  let name: String

  static let figures = MarkedSection(name: "figures")
  static let quality = MarkedSection(name: "quality")

  var start: String { "<!-- \(name) -->" }
  var end: String { "<!-- /\(name) -->" }

  /// The text with the part replaced; `nil` where the marks are missing or out of order.
  func replaced(in text: String, by part: String) -> String? {
    guard let first = text.range(of: start),
      let last = text.range(of: end, range: first.upperBound..<text.endIndex)
    else { return nil }
    return text[..<first.upperBound] + "\n" + part + "\n" + text[last.lowerBound...]
  }

  func check(_ file: URL) throws {
    _ = try replaced(file, "")
  }

  func write(_ part: String, to file: URL) throws {
    try Data(try replaced(file, part).utf8).write(to: file, options: .atomic)
  }

  private func replaced(_ file: URL, _ part: String) throws -> String {
    guard let text = replaced(in: try String(contentsOf: file, encoding: .utf8), by: part) else {
      throw BenchmarkFailure("\(file.lastPathComponent) has no \(start) followed by \(end)")
    }
    return text
  }
}
