/// A query in the making, with a condition for each filter that is given.
struct Query {
  private let source: String
  private var conditions: [String] = []
  private var arguments: [Argument] = []

  init(_ source: String) { self.source = source }

  /// - Parameters:
  ///   - condition: ends where its arguments follow, several as a row.
  ///   - closing: what follows them.
  mutating func require(_ condition: String, _ arguments: Argument..., closing: String = "") {
    let first = self.arguments.count + 1
    self.arguments += arguments
    let places = arguments.indices.map { "$\(first + $0)" }.joined(separator: ", ")
    let row = arguments.count > 1 ? "(\(places))" : places
    conditions.append("\(condition) \(row)\(closing)")
  }

  func call(_ order: String, limit: Int) -> Call {
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return Call(
      "\(source) \(filter) \(order) LIMIT $\(arguments.count + 1)", arguments + [.integer(limit)])
  }
}
