public import Foundation

/// Where a result is to be written to.
public enum OutputPlace {
  /// Throws ``BenchmarkFailure`` where a file cannot be put: better before an hour of measuring than after
  /// it.
  public static func check(_ paths: String?...) throws { try check(paths.compactMap { $0 }) }

  /// The same of many.
  public static func check(_ paths: [String]) throws {
    if paths.contains("") { throw BenchmarkFailure("A file to write has an empty name. Give it one.") }
    for path in paths where isPlain(path) {
      let folder = URL(filePath: path).deletingLastPathComponent()
      guard FileManager.default.fileExists(atPath: folder.path) else {
        throw BenchmarkFailure(
          "\(path) cannot be written: there is no folder \(folder.path). Make it, or name another.")
      }
      if isFolder(path) == true {
        throw BenchmarkFailure("\(path) cannot be written: it is a folder. Name a file in it.")
      }
      // Permissions do not tell of a system that is full or can only be read.
      let probe = folder.appending(path: ".benchmark-" + UUID().uuidString)
      guard FileManager.default.createFile(atPath: probe.path, contents: Data()) else {
        throw BenchmarkFailure(
          "\(path) cannot be written: no file can be made in \(folder.path). Name another place.")
      }
      try FileManager.default.removeItem(at: probe)
    }
  }

  /// Throws ``BenchmarkFailure`` where a folder cannot be made or used.
  public static func check(folder path: String?) throws {
    guard let path else { return }
    if path.isEmpty { throw BenchmarkFailure("A folder to use has an empty name. Give it one.") }
    if isFolder(path) == false {
      throw BenchmarkFailure("\(path) cannot be a folder: it is a file. Name another place.")
    }
  }

  /// Writes a file whole or not at all; what is no plain file, such as a pipe, is written to where it is.
  public static func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(filePath: path), options: isPlain(path) ? .atomic : [])
    } catch {
      throw BenchmarkFailure("\(path) cannot be written. Maybe its folder is gone, or the disk is full.")
    }
  }

  public static func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// `nil` where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
  }

  /// Whether it is a file or a folder, or nothing yet: no device and no pipe.
  private static func isPlain(_ path: String) -> Bool {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    return type == nil || type == .typeRegular || type == .typeDirectory
  }
}
