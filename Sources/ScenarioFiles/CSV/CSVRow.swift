/// One row of a CSV file; its storage is used again for the next.
public struct CSVRow: Sendable {
  /// Offset of the row's first byte.
  public var start = 0
  public var cells: [CSVCell] = []
  public var problems: [CSVProblem] = []

  public init() {}

  public var isBlank: Bool {
    for cell in cells where !cell.isBlank { return false }
    return true
  }
}

/// A place where a file breaks the grammar of RFC 4180.
public struct CSVProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A quote in a cell that does not start with one.
    case strayQuote
    case textAfterClosingQuote
    /// A quote without its fellow: the rest of the file is lost.
    case quoteNeverClosed
    /// A carriage return that no line feed follows.
    case loneCarriageReturn
  }

  public var kind: Kind
  /// The index of the row's cell.
  public var cell: Int
  public var offset: Int

  public init(_ kind: Kind, cell: Int, offset: Int) {
    self.kind = kind
    self.cell = cell
    self.offset = offset
  }
}
