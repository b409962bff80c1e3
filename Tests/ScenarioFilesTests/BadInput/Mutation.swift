import OrderRouting
import RouteVerification
import Testing

@testable import ScenarioFiles

/// One change of the good scenario, and the only thing that may be said about it.
///
/// In the replacement a `^` stands before the character at which the diagnostic has to point; it is taken out.
struct Mutation: Sendable, CustomTestStringConvertible {
  let name: String
  private let text: String
  private let replacement: String
  private let field: String
  private let message: String
  private let severity: Violation.Severity

  var testDescription: String { name }

  /// Replaces the first occurrence of `text`; an empty one adds the replacement at the end of the file.
  init(
    _ name: String, _ text: String, _ replacement: String, _ field: String, _ message: String,
    _ severity: Violation.Severity = .error
  ) {
    self.name = name
    self.text = text
    self.replacement = replacement
    self.field = field
    self.message = message
    self.severity = severity
  }

  /// Expects one diagnostic in the marked place of `file`, and no error beside it.
  func check(_ file: String) throws {
    let whole = ScenarioFixture()
    let marked =
      text.isEmpty
      ? whole.appending(replacement, to: file) : whole.replacing(text, with: replacement, in: file)
    let content = String(decoding: try #require(marked.files[file]), as: UTF8.self)
    let mark = try #require(content.firstIndex(of: "^"), "nothing is marked")
    let found = marked.replacing("^", with: "", in: file).found()
    let before = content[..<mark]
    let lineStart = before.lastIndex(of: "\n").map { content.index(after: $0) } ?? content.startIndex
    let line = before.count { $0 == "\n" } + 1
    let column = before[lineStart...].unicodeScalars.count + 1
    let told = found.filter { $0.severity == .error || severity == .warning }
    let places = told.map { "\($0.file):\($0.line):\($0.column) \($0.field)" }
    #expect(places == ["\(file):\(line):\(column) \(field)"], "\(told)")
    #expect(told.allSatisfy { $0.severity == severity && $0.description.contains(message) }, "\(told)")
  }
}

extension ScenarioFixture {
  /// All that is said about the scenario.
  func found() -> [Diagnostic] {
    do throws(InvalidScenarioFolder) {
      return try read().warnings
    } catch {
      return error.diagnostics
    }
  }

  /// The errors as `file:line:column field`.
  func errorPlaces() -> [String] {
    found().filter { $0.severity == .error }.map { "\($0.file):\($0.line):\($0.column) \($0.field)" }
  }
}
