/// Why no page can be made of some values: every reason with its place, such as
/// `charts[0].stacked_bars.bars[2].amounts[1]`.
public struct InvalidPage: Error, Equatable, Sendable, CustomStringConvertible {
  /// At least one.
  public let reasons: [String]

  init(_ reasons: [String]) { self.reasons = reasons }

  public var description: String { reasons.joined(separator: "\n") }
}
