/// Where the simplex method stands: which rows and columns are basic, and at which bound the others are.
///
/// Of use to whoever solves a program again after rows and columns were added behind the others: rows behind these
/// begin as basic, columns as not.
public struct LinearBasis: Sendable, Equatable {
  public enum Status: UInt8, Sendable {
    case basic
    case atLower
    case atUpper
    /// Not basic, and without bounds.
    case free
    /// Not basic, with equal bounds.
    case fixed
  }

  public let rows: [Status]
  public let columns: [Status]

  public init(rows: [Status], columns: [Status]) {
    self.rows = rows
    self.columns = columns
  }
}
