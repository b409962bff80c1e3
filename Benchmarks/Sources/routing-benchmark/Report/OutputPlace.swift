import ArgumentParser
import Foundation

/// Where a result is to be written to.
enum OutputPlace {
  /// Throws where its folder is not there: better before an hour of measuring than after it.
  static func check(_ paths: String?...) throws {
    for path in paths.compactMap({ $0 }) {
      let folder = URL(filePath: path).deletingLastPathComponent()
      if !FileManager.default.fileExists(atPath: folder.path) {
        throw ValidationError("\(path) cannot be written: there is no folder \(folder.path).")
      }
    }
  }
}
