import Foundation

/// The times of all steps as JSON: a result, and the baseline of later ones.
struct SpeedDocument: Codable, Equatable {
  var format = 1
  var suite = "speed"
  let environment: SpeedEnvironment
  let steps: [StepTimes]
  /// Against a baseline, where there was one.
  var comparison: [StepComparison]?

  func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: file, options: .atomic)
  }

  /// Throws where the file is none of these, or of another day than `environment`'s.
  static func baseline(_ file: URL, for environment: SpeedEnvironment) throws -> SpeedDocument {
    let document: SpeedDocument
    do {
      document = try JSONDecoder().decode(SpeedDocument.self, from: Data(contentsOf: file))
    } catch let error as DecodingError {
      throw BaselineFailure("\(file.path) is no baseline of planning-benchmark: \(error)")
    }
    guard document.format == 1, document.suite == "speed" else {
      throw BaselineFailure("\(file.path) is no baseline of planning-benchmark in format 1")
    }
    guard document.environment.day == environment.day else {
      throw BaselineFailure(
        "\(file.path) is of another day (\(document.environment.day)): give its options, or save a new one"
      )
    }
    return document
  }
}

/// Why a baseline does not serve.
struct BaselineFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
