public import OrderRouting

/// A point in time as a file states it: some say no zone, some no time, some not which number is the month.
public enum ChannelMoment: Sendable, Hashable {
  /// An instant, and how far ahead of UTC the clock was that the file read it from.
  case instant(Instant, offset: Int32)
  /// A day and the seconds since its midnight, on the clock of the channel.
  case local(Day, seconds: Int32)
  case day(Day)
  /// A date that does not say whether the month or the day comes first, with the seconds since midnight where it has
  /// a time.
  case slashed(first: UInt8, second: UInt8, year: Int16, seconds: Int32?)
}
