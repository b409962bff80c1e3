/// A column of a table: where it stands in the file, and what is asked of its cells.
struct Column: Sendable {
  let name: String
  /// `nil`: the file does not have it.
  let index: Int?
  /// Whether a blank cell is an error.
  let isRequired: Bool
  /// Whether a row without a usable cell here is left out.
  let isKey: Bool
}
