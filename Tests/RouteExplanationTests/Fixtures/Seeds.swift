import Foundation

/// The seeds that a property is held for: as many times more as `EXPLAIN_SEEDS` says.
enum Seeds {
  private static let times = ProcessInfo.processInfo.environment["EXPLAIN_SEEDS"].flatMap { UInt64($0) } ?? 1

  static func from(_ first: UInt64, _ count: UInt64) -> Range<UInt64> {
    first * 1_000..<first * 1_000 + count * max(1, times)
  }
}
