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
    try Self.check([self], in: file)
  }

  func write(_ part: String, to file: URL) throws {
    try Self.write([(self, part)], to: file)
  }

  /// Throws where the file cannot be read, or has not the marks of every section.
  static func check(_ sections: [MarkedSection], in file: URL) throws {
    _ = try replaced(sections.map { ($0, "") }, in: file)
  }

  /// Replaces all parts at once: the file has all of them or is as it was.
  static func write(_ parts: [(section: MarkedSection, text: String)], to file: URL) throws {
    let text = try replaced(parts, in: file)
    do {
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw BenchmarkFailure("\(file.path) cannot be written to.")
    }
  }

  private static func replaced(_ parts: [(section: MarkedSection, text: String)], in file: URL) throws
    -> String
  {
    guard var text = try? String(contentsOf: file, encoding: .utf8) else {
      throw BenchmarkFailure("\(file.path) cannot be read. Maybe it stands elsewhere.")
    }
    for (section, part) in parts {
      guard let next = section.replaced(in: text, by: part) else {
        throw BenchmarkFailure("\(file.lastPathComponent) has no \(section.start) followed by \(section.end)")
      }
      text = next
    }
    return text
  }
}
