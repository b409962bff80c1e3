/// Why the experiment could not go on.
package struct ExperimentFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
