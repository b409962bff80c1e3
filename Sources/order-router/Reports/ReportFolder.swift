import DayReport
import FoundationEssentials
import ScenarioFiles

/// The folder of a report's CSV files.
enum ReportFolder {
  /// A path without the slashes at its end.
  private static func trimmed(_ folder: String) -> String {
    var path = folder
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// Refuses a file, and a folder with anything in it but CSV files.
  static func check(_ folder: String) throws {
    let path = trimmed(folder)
    if path.isEmpty { throw CommandFailure(.usage, "--csv takes the path of a folder") }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if !isFolder { throw CommandFailure(.usage, "\(path) is a file; --csv takes a folder") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if let stranger = names.sorted().first(where: { !DayReport.fileNames.contains($0) }) {
      throw CommandFailure(
        .usage,
        "\(path) holds \(stranger), which is not of a report: give a new folder, or one that holds a report's"
      )
    }
  }

  /// Writes the folder whole or not at all; an earlier report's is replaced.
  static func write(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws {
    let path = trimmed(folder)
    do throws(FileRefusal) {
      try WholeFolder.write(files.map { .init(path: $0.name, bytes: $0.bytes) }, to: path)
    } catch {
      throw CommandFailure(.usage, "cannot write \(path): \(error)")
    }
  }
}
