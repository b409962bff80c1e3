import Foundation

/// A program of this package that was built beside this one.
enum BuiltProgram {
  /// Its path; `nil` where it was not built.
  static func find(_ name: String) -> String? {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let place = URL(filePath: own).deletingLastPathComponent().appending(path: name).path
    return FileManager.default.isExecutableFile(atPath: place) ? place : nil
  }
}
