/// Where a text stops being JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package var offset: Int
  /// What was expected.
  package var message: String
  package var suggestion: String = ""
}
