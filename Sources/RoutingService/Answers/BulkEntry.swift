/// One order of many as it was sent: decoded, or what is wrong with it.
public enum BulkEntry: Sendable {
  /// With what its channel told beside it, where it came from one.
  case order(OrderRequest, origin: OrderOrigin? = nil)
  /// The caller could not read it; it gets this error in its place.
  case unreadable(id: String, ServiceError)
}

extension BulkEntry {
  /// The id of an order that could be read.
  var order: String? { if case .order(let order, _) = self { order.order.id } else { nil } }
}
