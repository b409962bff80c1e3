import FoundationEssentials
import OrderRouting

/// The machine's clock.
enum SystemClock {
  static var now: Instant {
    let time = Date.now.timeIntervalSince1970
    let seconds = time.rounded(.down)
    return Instant(secondsSinceEpoch: Int64(seconds), nanoseconds: Int32((time - seconds) * 1e9))
  }
}
