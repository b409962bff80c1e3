// How stores keep moments.
extension Instant {
  /// Nanoseconds since 1970: until the year 2262.
  package var nanosecondsSinceEpoch: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return seconds < 0 ? .min : .max }
    let (sum, isOver) = product.addingReportingOverflow(Int64(nanoseconds))
    return isOver ? .max : sum
  }

  package init(nanosecondsSinceEpoch: Int64) {
    var (seconds, rest) = nanosecondsSinceEpoch.quotientAndRemainder(dividingBy: 1_000_000_000)
    if rest < 0 {
      seconds -= 1
      rest += 1_000_000_000
    }
    self.init(secondsSinceEpoch: seconds, nanoseconds: Int32(rest))
  }
}
