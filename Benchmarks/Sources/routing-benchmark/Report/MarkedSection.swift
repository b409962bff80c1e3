import BenchmarkProgram
import Foundation

/// The part of a Markdown file between the lines such as `<!-- figures -->` and `<!-- /figures -->`.
struct MarkedSection {
  let name: String

  var start: String { "<!-- \(name) -->" }
  var end: String { "<!-- /\(name) -->" }

  /// The text with the part replaced; `nil` where the marks, each a line of its own, are missing, twice or
  /// out of order.
  func replaced(in text: String, by part: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0] == start }
    let ends = lines.indices.filter { lines[$0] == end }
    guard starts.count == 1, ends.count == 1, starts[0] < ends[0] else { return nil }
    return (lines[...starts[0]] + [Substring(part)] + lines[ends[0]...]).joined(separator: "\n")
  }

  /// Throws where the file cannot be read, or has not the marks of every section.
  static func check(_ sections: [MarkedSection], in file: URL) throws {
    _ = try replaced(sections.map { ($0, "") }, in: file)
  }

  /// Replaces all parts at once: the file has all of them or is as it was.
  static func write(_ parts: [(section: MarkedSection, text: String)], to file: URL) throws {
    let text = try replaced(parts, in: file)
    try OutputPlace.write(text, to: file.path)
  }

  private static func replaced(_ parts: [(section: MarkedSection, text: String)], in file: URL) throws
    -> String
  {
    var text = try InputFile.text(file.path)
    for (section, part) in parts {
      guard let next = section.replaced(in: text, by: part) else {
        throw BenchmarkFailure(
          "\(file.lastPathComponent) has no line \(section.start), or not one, followed by \(section.end)")
      }
      text = next
    }
    return text
  }
}
