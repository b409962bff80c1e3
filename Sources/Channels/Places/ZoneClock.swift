private import FoundationEssentials
private import FoundationInternationalization
internal import OrderRouting
private import Synchronization

/// A time zone's clock, which remembers how far ahead of UTC it is on the days it was asked for.
///
/// A class: many orders ask one clock, on any thread.
final class ZoneClock: Sendable {
  private let zone: TimeZone?
  private let offsets = Mutex<[Int64: Int]>([:])

  /// UTC where no IANA zone has the name.
  init(_ name: String) {
    zone = name == "UTC" ? nil : TimeZone(identifier: name)
  }

  /// Seconds ahead of UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    guard let zone else { return 0 }
    // Clocks change at a quarter of an hour of UTC.
    let quarter = seconds / 900 - (seconds % 900 < 0 ? 1 : 0)
    return offsets.withLock { offsets in
      if let offset = offsets[quarter] { return offset }
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 900)))
      offsets[quarter] = offset
      return offset
    }
  }

  func day(of instant: Instant) -> Day { instant.local(offset: offset(at: instant.seconds)).day }

  /// The instant at which the clock shows a time, and how far ahead of UTC it is then; of two the earlier.
  func instant(_ day: Day, seconds: Int) -> (instant: Instant, offset: Int) {
    let guess = Instant(day, secondsOfDay: seconds)
    let before = offset(at: guess.seconds - 86_400)
    for offset in [before, offset(at: guess.seconds + 86_400)] {
      let instant = Instant(day, secondsOfDay: seconds, offset: offset)
      if self.offset(at: instant.seconds) == offset { return (instant, offset) }
    }
    return (Instant(day, secondsOfDay: seconds, offset: before), before)
  }
}
