public import RoutingService

/// What `POST /v1/quotes` asks.
public struct QuoteRequest: Sendable {
  /// 1 to 1 000.
  public var orders: [OrderRequest]
  /// Ways beside the best to tell of each; 0 to 20.
  public var alternatives: Int
}

/// What `POST /v1/shipments/{id}/reject` tells.
public struct RejectRequest: Hashable, Sendable {
  public var reason: RejectionReason
  /// `nil`: all that it holds.
  public var lines: [LineQuantity]?
}

/// What `POST /v1/batches` asks.
public struct BatchRequest: Hashable, Sendable {
  /// In seconds, above 0.
  public var timeLimit: FixedDecimal?
  /// The gap to the bound at which to stop, a fraction.
  public var gap: FixedDecimal?
}

/// One of the orders of a bulk request: itself, or what is wrong with it.
public struct BulkOrder: Sendable {
  /// The id, as far as it can be told.
  public var id: String?
  public var order: Result<OrderRequest, RequestReader.Fault>
}
