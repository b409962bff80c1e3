public import Foundation

/// A folder that is there while something is measured.
public enum TemporaryPlace {
  /// Makes the folder, and removes it whatever happens in `body`.
  public static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let place = FileManager.default.temporaryDirectory.appending(path: "benchmark-" + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkFailure("the folder \(place.path) cannot be made. Maybe set TMPDIR to another place.")
    }
    defer { try? FileManager.default.removeItem(at: place) }
    return try body(place)
  }
}
