import Foundation

/// What is being measured, on standard error.
public enum Announcement {
  private static let start = ContinuousClock.now

  /// Writes a line, with the time since the first one before it.
  public static func say(_ text: String) {
    let elapsed = time((ContinuousClock.now - start).components.seconds)
    write("\(elapsed)  \(text)\n")
  }

  /// A terminal that is gone is no reason to lose what was measured.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Such as `1:02:03`.
  static func time(_ seconds: Int64) -> String {
    let parts = [seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return ([String(seconds / 3600)] + parts).joined(separator: ":")
  }
}
