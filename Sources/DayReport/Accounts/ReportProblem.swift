/// Why no report can be made of a plan.
public struct ReportProblem: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
