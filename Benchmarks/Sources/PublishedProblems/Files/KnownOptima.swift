import OrderRouting

/// Published optima by the name of their file.
public struct KnownOptima: Hashable, Sendable {
  private var optima: [String: Optimum] = [:]

  /// A least cost as it was published.
  public struct Optimum: Hashable, Sendable {
    /// As it was written.
    public let text: String
    public let value: Double
    /// Half a unit of its last place: what it may be off by for having been rounded.
    public let tolerance: Double

    /// `nil` where it is no number.
    public init?(_ text: String) {
      guard ProblemNumber(text: text, line: 0, startsLine: true).amount != nil, let value = Double(text)
      else {
        return nil
      }
      let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
      self.text = text
      self.value = value
      tolerance = 0.5 * (0..<places).reduce(1) { power, _ in power / 10 }
    }
  }

  public init() {}

  /// Reads a name and a value a line, parted by blanks, commas or `=`; lines without a number, such as a
  /// heading, and what follows the value are passed over, and so is a line that begins with `#`.
  ///
  /// Throws where no line has a name and a value, and where a name has two values. O(bytes).
  public init(_ text: String, file: String) throws(InvalidProblem) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.hasPrefix("#") {
      let words = line.split { $0.isWhitespace || $0 == "," || $0 == "=" }
      guard words.count >= 2, let optimum = Optimum(String(words[1])) else { continue }
      let name = Self.key(String(words[0]))
      if let known = optima[name], known != optimum {
        throw InvalidProblem(file, line: index + 1, "found a second optimum of \(words[0]), \(optimum.text)")
      }
      optima[name] = optimum
    }
    if optima.isEmpty { throw InvalidProblem(file, "expected lines with a file's name and its optimum") }
  }

  /// The optimum of a file, its folder, extension and case apart.
  public subscript(file: String) -> Optimum? { optima[Self.key(file)] }

  private static func key(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return (end == name.startIndex ? name : name[..<end]).lowercased()
  }
}
