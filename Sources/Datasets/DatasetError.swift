/// A source that is not the dataset it should be: every problem found, as sentences.
public struct DatasetError: Error, Hashable, Sendable {
  public let problems: [String]

  init(_ problems: [String]) { self.problems = problems }
  init(_ problem: String) { problems = [problem] }
}

extension DatasetError: CustomStringConvertible {
  public var description: String { problems.joined(separator: "\n") }
}
