/// Who decided an order's shipments last.
public enum OrderDecider: Hashable, Sendable {
  /// Its own routing.
  case order
  case batch(String)

  /// As it is answered: `order`, or the batch's id.
  public var name: String {
    switch self {
    case .order: "order"
    case .batch(let id): id
    }
  }
}
