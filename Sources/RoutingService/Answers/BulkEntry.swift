/// One order of many as it was sent: decoded, or what is wrong with it.
public enum BulkEntry: Sendable {
  case order(OrderRequest)
  /// The caller could not read it; it gets this error in its place.
  case unreadable(id: String, ServiceError)
}
