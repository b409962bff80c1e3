import OrderRouting

/// How long orders wait for others to be planned with.
public enum Batching: Hashable, Sendable {
  /// Every order is planned by itself the moment it comes in.
  case everyOrder
  /// Batches close every so many seconds, the last as the simulated day ends; a divisor of 86 400.
  case every(seconds: Int)

  /// The moment at which the batch of an arrival is planned. A batch takes what comes in as it closes.
  func closing(of arrival: Instant, dayEnd: Instant) -> Instant {
    guard case .every(let seconds) = self else { return arrival }
    let left = (dayEnd.seconds - arrival.seconds) / Int64(seconds) * Int64(seconds)
    return Instant(secondsSinceEpoch: dayEnd.seconds - left, nanoseconds: dayEnd.nanoseconds)
  }

  /// The batches of a day's arrivals, which come in order; there are no empty ones. O(arrivals).
  func batches(of arrivals: [Arrival], dayEnd: Instant) -> [(closing: Instant, arrivals: Range<Int>)] {
    var batches: [(closing: Instant, arrivals: Range<Int>)] = []
    for (index, arrival) in arrivals.enumerated() {
      let closing = closing(of: arrival.instant, dayEnd: dayEnd)
      if self != .everyOrder, let last = batches.last, last.closing == closing {
        batches[batches.count - 1].arrivals = last.arrivals.lowerBound..<index + 1
      } else {
        batches.append((closing, index..<index + 1))
      }
    }
    return batches
  }
}

extension Batching: LosslessStringConvertible {
  /// Reads `order`, or a number of minutes, hours or days that divides a day, such as `15m`, `1h` or `1d`.
  public init?(_ text: String) {
    if text == "order" {
      self = .everyOrder
      return
    }
    let units = ["m": 60, "h": 3_600, "d": 86_400]
    guard let unit = units[String(text.suffix(1))], let number = Int(text.dropLast()), number > 0,
      number <= 1_440, OrderPool.daySeconds % (number * unit) == 0, !text.hasPrefix("+")
    else { return nil }
    self = .every(seconds: number * unit)
  }

  public var description: String {
    switch self {
    case .everyOrder: "order"
    case .every(let seconds) where seconds % 86_400 == 0: "\(seconds / 86_400)d"
    case .every(let seconds) where seconds % 3_600 == 0: "\(seconds / 3_600)h"
    case .every(let seconds): "\(seconds / 60)m"
    }
  }
}
