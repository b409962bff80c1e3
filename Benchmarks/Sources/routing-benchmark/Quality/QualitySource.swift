import BenchmarkProgram
import Foundation

/// A scenario of the suite, before it is there.
struct QualitySource {
  /// By this `--only` finds it.
  let name: String
  let kind: Kind
  let source: InstanceSource
  /// Of a made-up day: the seed that it is drawn from. It is searched with that seed alone.
  var seed: UInt64?

  enum Kind: String, Codable {
    case dataset, generated, example, published
    /// Somebody's own.
    case own
  }

  /// Throws where what it is read from is not there.
  func check() throws {
    switch source {
    case .published(let problem): try InputFile.check(problem.file.path)
    case .folder(_, let place): try InputFile.check(place.appending(path: "scenario.json").path)
    case .generated, .examples: break
    }
  }
}
