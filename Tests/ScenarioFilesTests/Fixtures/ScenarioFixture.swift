import FoundationEssentials
import OrderRouting

@testable import ScenarioFiles

/// A small scenario without errors in memory, to be changed a little and read.
///
/// It has every table, two locations, two services, three items, a kit and three orders:
///
///     let found = ScenarioFixture().replacing("2,10", with: "x,10", in: "orders.csv").diagnostics()
struct ScenarioFixture {
  private(set) var files: [String: [UInt8]]

  init() { files = ScenarioFixture.tables.mapValues { Array($0.utf8) } }

  /// Replaces the first occurrence of `text`, which has to be there.
  func replacing(_ text: String, with replacement: String, in file: String) -> ScenarioFixture {
    var content = String(decoding: files[file] ?? [], as: UTF8.self)
    guard let range = content.firstRange(of: text) else {
      preconditionFailure("\(file) does not contain \(text)")
    }
    content.replaceSubrange(range, with: replacement)
    return setting(file, to: content)
  }

  /// Adds a line at the end of a file.
  func appending(_ line: String, to file: String) -> ScenarioFixture {
    setting(file, to: String(decoding: files[file] ?? [], as: UTF8.self) + line + "\n")
  }

  func setting(_ file: String, to content: String) -> ScenarioFixture {
    setting(file, toBytes: Array(content.utf8))
  }

  func setting(_ file: String, toBytes bytes: [UInt8]) -> ScenarioFixture {
    var fixture = self
    fixture.files[file] = bytes
    return fixture
  }

  func removing(_ file: String) -> ScenarioFixture {
    var fixture = self
    fixture.files[file] = nil
    return fixture
  }

  /// Reads the scenario without writing it.
  func read() throws(InvalidScenarioFolder) -> ScenarioFolder {
    try ScenarioReader.read(files: files)
  }

  /// Reads the scenario with other checks of the model than its own.
  func read(violations: [Violation], errorCount: Int? = nil) throws(InvalidScenarioFolder) -> ScenarioFolder {
    let count = errorCount ?? violations.count { $0.severity == .error }
    return try ScenarioReader.read(FolderContents(files: files)) { _ in (violations, count) }
  }

  /// All that is said about the scenario, each as one line.
  func diagnostics() -> [String] {
    do throws(InvalidScenarioFolder) {
      return try read().warnings.map(\.description)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  /// Writes the files to a temporary folder for the time of `body`.
  func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "scenario-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return try body(folder.path)
  }
}
