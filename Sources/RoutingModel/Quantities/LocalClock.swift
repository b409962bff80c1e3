/// The clocks of a place: how far they are ahead of UTC, and when that changes.
public struct LocalClock: Hashable, Sendable {
  /// From a moment on, clocks are so many seconds ahead of UTC.
  public struct Change: Hashable, Sendable {
    public var at: Instant
    public var offset: Int

    public init(at: Instant, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// Seconds ahead of UTC before the first change.
  public var offset: Int
  /// In ascending order of their moments.
  public var changes: [Change]

  public init(offset: Int, changes: [Change] = []) {
    self.offset = offset
    self.changes = changes
  }

  public static let utc = LocalClock(offset: 0)

  /// Seconds ahead of UTC at a moment. O(log changes).
  public func offset(at moment: Instant) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : changes[low - 1].offset
  }
}
