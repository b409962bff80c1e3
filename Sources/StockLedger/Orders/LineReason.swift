/// Why units of a line are unfilled.
public enum LineReason: Hashable, Sendable {
  /// It has not been routed yet.
  case waiting
  case unfilled(UnfilledReason)

  public var name: String {
    switch self {
    case .waiting: "waiting"
    case .unfilled(let reason): reason.rawValue
    }
  }
}
