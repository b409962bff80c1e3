internal import ScenarioFiles

/// What `POST /v1/quotes` asks.
public struct QuoteRequest: Hashable, Sendable {
  /// 1 to 1 000.
  public var orders: [OrderRequest]
  /// Ways beside the best to tell of each; 0 to 20.
  public var alternatives: Int
}

/// What `POST /v1/orders/{order_id}/cancel` asks.
public struct CancelRequest: Hashable, Sendable {
  /// Empty: all that is not shipped.
  public var lines: [LineQuantity]
}

/// One of the orders of a bulk request: itself, or what is wrong with it.
public struct BulkOrder: Sendable {
  /// The id, as far as it can be told.
  public var id: String?
  public var order: Result<OrderRequest, BulkFault>
}

/// Why an order of a bulk request cannot be taken.
public enum BulkFault: Error, Sendable {
  case malformed(MalformedDocument)
  case invalid(InvalidDocument)
}
