/// Why the service did not do what was asked: each case is one code of the contract.
public enum ServiceError: Error, Sendable {
  /// 404: an id in the path.
  case notFound(kind: String, id: String)
  /// 409: another order has the id; as it is.
  case orderExists(LedgerOrder)
  /// 409: units that would have to be cancelled are in released shipments, these.
  case shipmentReleased([String])
  /// 409: what is wrong, and what to do.
  case wrongStatus(String)
  /// 409: the batch that runs.
  case batchRunning(String)
  /// 409, which is not kept.
  case idempotencyInFlight
  /// 422: another request under the same idempotency key.
  case idempotencyKeyReused
  /// 422: everything that is wrong in the body.
  case invalid([FieldError])
  /// 429: too many wait; try again after so many seconds.
  case busy(retryAfter: Int)
  /// 503: the database is away, or the service is shutting down.
  case unavailable(String)
  /// 500: for the log, not for the client.
  case failed(String)

  /// The code of the contract.
  public var code: String {
    switch self {
    case .notFound: "not_found"
    case .orderExists: "order_exists"
    case .shipmentReleased: "shipment_released"
    case .wrongStatus: "wrong_status"
    case .batchRunning: "batch_running"
    case .idempotencyInFlight: "idempotency_in_flight"
    case .idempotencyKeyReused: "idempotency_key_reused"
    case .invalid: "invalid"
    case .busy: "busy"
    case .unavailable: "unavailable"
    case .failed: "internal"
    }
  }

  /// Whether the outcome is kept under an idempotency key.
  public var isKept: Bool {
    switch self {
    case .notFound, .orderExists, .shipmentReleased, .wrongStatus, .batchRunning, .invalid: true
    case .idempotencyInFlight, .idempotencyKeyReused, .busy, .unavailable, .failed: false
    }
  }
}
