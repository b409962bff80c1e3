/// Why a file is not the problem it should be.
public struct InvalidProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, the line where one is at fault, what stands there and what was expected.
  public let description: String

  init(_ file: String, line: Int? = nil, _ text: String) {
    description = file + (line.map { ":\($0)" } ?? "") + ": " + text
  }
}
