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
    let temporary = path + ".partial-" + UUID().uuidString
    do {
      try build(files, at: temporary)
      try replace(path, with: temporary)
    } catch {
      let problem = Problem(description: "cannot write the day to \(path): \(FileRefusal(error))")
      do { try FileManager.default.removeItem(atPath: temporary) } catch { throw problem }
      throw problem
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

  private static func build(_ files: [ImportOutcome.DayFile], at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files {
      let place = path + "/" + file.name
      if file.isPrivate {
        // The mode is set before the first byte is written.
        guard
          FileManager.default.createFile(
            atPath: place, contents: Data(), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
        try Data(file.bytes).write(to: URL(fileURLWithPath: place), options: [])
      } else {
        try Data(file.bytes).write(to: URL(fileURLWithPath: place))
      }
    }
  }

  private static func replace(_ path: String, with temporary: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      return try FileManager.default.moveItem(atPath: temporary, toPath: path)
    }
    let old = path + ".replaced-" + UUID().uuidString
    try FileManager.default.moveItem(atPath: path, toPath: old)
    do {
      try FileManager.default.moveItem(atPath: temporary, toPath: path)
    } catch {
      try FileManager.default.moveItem(atPath: old, toPath: path)
      throw error
    }
    try FileManager.default.removeItem(atPath: old)
  }
}
