import Foundation

/// What a suite measured.
struct SuiteResult {
  let suite: Suite
  /// Its part of the README, in Markdown.
  let section: String
  /// All its tables, in Markdown.
  let tables: String
  /// What charts are made of; `nil` where there is none.
  var json: Data?
  /// Contradictions and failures.
  var problems: [String] = []
}
