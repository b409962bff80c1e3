import ArgumentParser
import Foundation

/// Where a result is to be written to.
enum OutputPlace {
  /// Throws where a file cannot be put: better before an hour of measuring than after it.
  static func check(_ paths: String?...) throws {
    for path in paths.compactMap({ $0 }) {
      let folder = URL(filePath: path).deletingLastPathComponent()
      if !FileManager.default.fileExists(atPath: folder.path) {
        throw ValidationError("\(path) cannot be written: there is no folder \(folder.path).")
      }
      if isFolder(path) == true {
        throw ValidationError("\(path) cannot be written: it is a folder. Name a file in it.")
      }
    }
  }

  /// Throws where a folder cannot be made or used.
  static func check(folder path: String?) throws {
    guard let path else { return }
    if isFolder(path) == false {
      throw ValidationError("\(path) cannot be a folder: it is a file. Name another place.")
    }
  }

  /// `nil` where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
  }
}
