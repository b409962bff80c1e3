/// Where a cell of a CSV file stands: offsets of bytes, blanks around the text and quotes left out.
public struct CSVCell: Sendable, Hashable {
  /// The cell's opening quote or first character; where a blank cell would start.
  public var origin: Int
  public var start: Int
  public var end: Int
  /// Whether doubled quotes stand for quotes.
  public var isEscaped = false
  /// Whether the cell breaks the grammar, so that its text means nothing.
  public var isMalformed = false

  public var isBlank: Bool { start == end && !isMalformed }
}
