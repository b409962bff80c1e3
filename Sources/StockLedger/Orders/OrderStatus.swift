/// What has become of an order, by the units of its lines.
public enum OrderStatus: String, Sendable, CaseIterable {
  case unplanned
  case partlyPlanned = "partly_planned"
  case planned
  case released
  case shipped
  case cancelled

  /// Whether nothing is left to do.
  public var isFinal: Bool { self == .shipped || self == .cancelled }
}
