/// Why a measurement could not be made: what is wrong with what, and what helps.
public struct BenchmarkFailure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
