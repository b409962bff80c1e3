import Foundation

/// A scenario folder to measure on.
struct Instance {
  let name: String
  let folder: URL
  /// What is known about its optimum, where its folder has an expected.json.
  let known: KnownOptimum?
}
