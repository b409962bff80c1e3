/// A set of days of the week.
public struct Weekdays: Hashable, Sendable {
  /// Bit 0 is Monday … bit 6 is Sunday.
  public var bits: UInt8

  public init(bits: UInt8) { self.bits = bits & 0x7F }

  public static let mondayToFriday = Weekdays(bits: 0b001_1111)
  public static let mondayToSaturday = Weekdays(bits: 0b011_1111)
  public static let everyDay = Weekdays(bits: 0b111_1111)

  public func contains(_ day: Day) -> Bool { bits >> UInt8(day.weekday) & 1 == 1 }
}
