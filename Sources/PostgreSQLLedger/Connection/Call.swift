/// A statement with its arguments.
struct Call: Sendable {
  /// Prepared once for a connection: of few texts.
  var sql: String
  var arguments: [Argument] = []
  /// How many rows it has to write, where that is checked.
  var rows: Int?

  init(_ sql: String, _ arguments: [Argument] = [], rows: Int? = nil) {
    self.sql = sql
    self.arguments = arguments
    self.rows = rows
  }
}
