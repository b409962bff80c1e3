import BenchmarkPage
import Foundation

/// Where the results of suites are kept, so that the page can show those of earlier runs beside new ones.
struct ResultsFolder {
  let folder: URL

  /// Writes a suite's tables and, where it has some, its values for charts; each appears whole.
  func keep(_ result: SuiteResult) throws {
    let place = folder.appending(path: result.suite.rawValue)
    try Data((result.tables + "\n").utf8).write(to: place.appendingPathExtension("md"), options: .atomic)
    try result.json?.write(to: place.appendingPathExtension("json"), options: .atomic)
  }

  /// The page of all results that are here.
  func page() throws -> Page {
    ResultPage(
      quality: try read(.quality, QualityRecord.self),
      rolling: try read(.rolling, Measured<RollingRecord>.self),
      network: try read(.network, Measured<NetworkRecord>.self)
    ).page
  }

  /// `nil` where there are no results of the suite.
  private func read<Record: Decodable>(_ suite: Suite, _ type: Record.Type) throws -> Record? {
    let file = folder.appending(path: suite.rawValue).appendingPathExtension("json")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    } catch {
      throw BenchmarkFailure(
        "\(file.path) cannot be read as results of \(suite.rawValue): \(error). Remove it, or measure again.")
    }
  }
}
