import BenchmarkProgram
import Foundation

/// The times of all steps as JSON: a result, and the baseline of later ones.
struct SpeedDocument: Codable, Equatable {
  var format = 1
  var suite = "speed"
  let environment: SpeedEnvironment
  let steps: [StepTimes]
  /// Against a baseline, where there was one.
  var comparison: [StepComparison]?

  func write(to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try OutputPlace.write(encoder.encode(self) + Data("\n".utf8), to: file)
  }

  /// Throws where no step has as many runs as a verdict takes: known before an hour of measuring.
  func checkThatItCanTell(_ file: String) throws {
    if steps.contains(where: { $0.seconds.count >= StepComparison.leastRuns }) { return }
    throw BenchmarkFailure(
      "\(file) has no step of at least \(StepComparison.leastRuns) runs, so that none can be slower. "
        + "Save a new one.")
  }

  /// Throws where the file is none of these, or of another day than `environment`'s.
  static func baseline(_ file: String, for environment: SpeedEnvironment) throws -> SpeedDocument {
    let document: SpeedDocument
    do {
      document = try JSONDecoder().decode(SpeedDocument.self, from: InputFile.data(file))
    } catch is DecodingError {
      throw BenchmarkFailure(
        "\(file) is no baseline of planning-benchmark. Give a file that --save-baseline wrote, or save a new "
          + "one."
      )
    }
    guard document.format == 1, document.suite == "speed" else {
      throw BenchmarkFailure(
        "\(file) is no baseline of planning-benchmark in format 1. Save a new one by this version.")
    }
    guard document.environment.day == environment.day else {
      throw BenchmarkFailure(
        "\(file) is of another day (\(document.environment.day)). Give its options, or save a new one.")
    }
    return document
  }
}
