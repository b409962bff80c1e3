/// Which planned shipments are released.
public enum ReleaseRequest: Hashable, Sendable {
  /// One that is unknown or not planned refuses all.
  case shipments([String])
  /// Those of a location, or of all, up to a ship date, oldest first, at most so many.
  case due(location: String?, shipDateUntil: Day?, limit: Int?)
}
