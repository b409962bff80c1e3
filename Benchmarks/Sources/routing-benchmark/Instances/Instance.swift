import Foundation

/// A scenario folder to measure on.
struct Instance {
  let name: String
  let folder: URL
  /// What is known about its optimum, where its folder has an expected.json.
  let known: KnownOptimum?
  /// Of a published problem that may have no solution: what every solution costs less than, and every plan
  /// that leaves a customer out more.
  var costCeiling: Double?
}
