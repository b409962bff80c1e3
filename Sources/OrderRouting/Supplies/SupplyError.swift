/// Why supplies are not changed.
public enum SupplyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The network has no such supply.
  case unknown(Supply)
  /// There is less left than is to be taken.
  case exceeded(Supply, left: Int, wanted: Int)
  /// The reservation was taken from other supplies, or was given back or shipped already.
  case notReserved

  public var description: String {
    switch self {
    case .unknown(let supply): "the network has no \(supply.kind.rawValue) of this key: \(supply)"
    case .exceeded(let supply, let left, let wanted):
      "\(wanted) wanted, \(left) left of \(supply.kind.rawValue): \(supply)"
    case .notReserved:
      "these supplies hold no such reservation: give each back, or ship it, once, where it was taken"
    }
  }
}
