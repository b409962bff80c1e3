/// Where a text stops being JSON.
struct JSONSyntaxError: Error, Hashable, Sendable {
  var offset: Int
  /// What was expected.
  var message: String
  var suggestion: String = ""
}
