import ArgumentParser
import Foundation

/// A folder that is there while something is measured.
enum TemporaryPlace {
  /// Ends with exit code 130 where the benchmark is interrupted, with nothing left behind.
  static func with(_ body: (URL) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "routing-benchmark-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    do {
      try body(place)
    } catch is Interruption.Requested {
      Announcement.say("interrupted; nothing was written")
      throw ExitCode(130)
    }
  }
}
