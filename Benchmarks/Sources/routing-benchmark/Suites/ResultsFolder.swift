import BenchmarkProgram
import Charts
import Foundation

/// Where the results of suites are kept, so that the page can show those of earlier runs beside new ones.
struct ResultsFolder {
  let folder: URL

  /// Makes the folder where it is not there, and throws where nothing can be kept in it.
  func make() throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkFailure("the folder \(folder.path) cannot be made. Name another place.")
    }
    try OutputPlace.check(Suite.allCases.flatMap { [file($0, "md"), file($0, "json")] }.map(\.path))
  }

  /// Writes a suite's tables and, where it has some, its values for charts; each appears whole.
  func keep(_ result: SuiteResult) throws {
    try OutputPlace.write(result.tables + "\n", to: file(result.suite, "md").path)
    if let json = result.json { try OutputPlace.write(json, to: file(result.suite, "json").path) }
  }

  /// The page of all results that are here, those of some suites left out.
  func page(without suites: [Suite] = []) throws -> Page {
    let others = Suite.allCases.filter { !suites.contains($0) }
    return ResultPage(
      quality: try others.contains(.quality)
        ? read(.quality, QualityRecord.self, QualityRecord.decoder) : nil,
      rolling: try others.contains(.rolling) ? read(.rolling, Measured<RollingRecord>.self) : nil,
      network: try others.contains(.network) ? read(.network, Measured<NetworkRecord>.self) : nil
    ).page
  }

  private func file(_ suite: Suite, _ ending: String) -> URL {
    folder.appending(path: suite.rawValue).appendingPathExtension(ending)
  }

  /// `nil` where there are no results of the suite.
  private func read<Record: Decodable>(
    _ suite: Suite, _ type: Record.Type, _ decoder: JSONDecoder = JSONDecoder()
  ) throws -> Record? {
    let file = file(suite, "json")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try decoder.decode(type, from: Data(contentsOf: file))
    } catch {
      throw BenchmarkFailure(
        "\(file.path) cannot be read as results of \(suite.rawValue): \(error). Remove it, or measure again.")
    }
  }
}
