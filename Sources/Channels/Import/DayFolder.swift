private import FoundationEssentials
internal import ScenarioFiles

/// Writes an imported day as a folder.
public enum DayFolder {
  /// Why a folder cannot be written.
  public struct Problem: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Writes the files whole or not at all: the folder is built beside its place and moved there.
  ///
  /// A day of an earlier import or an empty folder there is replaced; anything else is left alone. What is private can
  /// be read by its owner alone.
  public static func write(_ files: [ImportOutcome.DayFile], to folder: String) throws(Problem) {
    let path = withoutSlashes(folder)
    try checkTarget(path)
    do throws(FileRefusal) {
      try WholeFolder.write(
        files.map { .init(path: $0.name, bytes: $0.bytes, isPrivate: $0.isPrivate) }, to: path)
    } catch {
      throw Problem(description: "cannot write the day to \(path): \(error)")
    }
  }

  /// Checks that what stands at `folder`, if anything, may be replaced.
  public static func checkTarget(_ folder: String) throws(Problem) {
    let path = withoutSlashes(folder)
    if path.isEmpty { throw Problem(description: "expected the path of a folder to write the day to") }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder else {
      throw Problem(description: "\(path) is a file; expected a folder to write the day to")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isDay = names.contains(CompanionFile.importReport.rawValue)
    let stranger = names.sorted().first { !known.contains($0) }
    if let stranger, !names.isEmpty {
      throw Problem(
        description:
          "\(path) holds \(stranger), which is no part of a day: give a new folder, or one of an import")
    }
    if !names.isEmpty, !isDay {
      throw Problem(description: "\(path) holds a scenario that no import has made: give a new folder")
    }
  }

  private static let known: Set<String> = ScenarioFileNames.all

  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
