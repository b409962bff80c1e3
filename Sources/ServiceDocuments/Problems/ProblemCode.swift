/// What can be wrong with a request: the one table from code to status and title.
public enum ProblemCode: String, CaseIterable, Sendable {
  case malformedJSON = "malformed_json"
  case badParameter = "bad_parameter"
  case unauthenticated
  case forbidden
  case notFound = "not_found"
  case methodNotAllowed = "method_not_allowed"
  case orderExists = "order_exists"
  case shipmentReleased = "shipment_released"
  case wrongStatus = "wrong_status"
  case batchRunning = "batch_running"
  case idempotencyInFlight = "idempotency_in_flight"
  case tooLarge = "too_large"
  case unsupportedMediaType = "unsupported_media_type"
  case invalid
  case idempotencyKeyReused = "idempotency_key_reused"
  case busy
  case internalError = "internal"
  case unavailable

  private var row: (status: Int, title: String) {
    switch self {
    case .malformedJSON: (400, "The body is not JSON")
    case .badParameter: (400, "A parameter is wrong")
    case .unauthenticated: (401, "A key is needed")
    case .forbidden: (403, "The key does not allow this")
    case .notFound: (404, "There is no such thing")
    case .methodNotAllowed: (405, "The method is not allowed here")
    case .orderExists: (409, "Another order has this id")
    case .shipmentReleased: (409, "A released shipment stands in the way")
    case .wrongStatus: (409, "The status does not allow this")
    case .batchRunning: (409, "A batch is running")
    case .idempotencyInFlight: (409, "The first request with this key is under way")
    case .tooLarge: (413, "The body is too large")
    case .unsupportedMediaType: (415, "The media type is not supported")
    case .invalid: (422, "The body is not what is expected")
    case .idempotencyKeyReused: (422, "Another request has used this key")
    case .busy: (429, "Too many requests are waiting")
    case .internalError: (500, "Something went wrong here")
    case .unavailable: (503, "The service cannot do this now")
    }
  }

  /// The HTTP status.
  public var status: Int { row.status }
  /// What happened, the same for every problem of the code.
  public var title: String { row.title }
  /// The problem's name as a URI.
  public var type: String { "urn:order-router:problem:\(rawValue)" }
}
