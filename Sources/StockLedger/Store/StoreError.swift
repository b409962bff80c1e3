/// Why a store did not do what was asked.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It cannot be reached or written now; nothing of what was asked is there. May be tried again.
  case unavailable(String)
  /// It cannot be used: of a newer version, of another currency or units, owned by another server, or
  /// damaged. One clear line.
  case refused(String)

  public var description: String {
    switch self {
    case .unavailable(let text), .refused(let text): text
    }
  }
}
