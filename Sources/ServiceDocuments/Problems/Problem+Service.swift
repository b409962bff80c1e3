public import RoutingService

extension Problem {
  /// What the service says of a request.
  ///
  /// - Parameter prefix: where in the body the element stands that pointers of errors begin at.
  public init(_ error: ServiceError, prefix: String = "") {
    switch error {
    case .notFound(let kind, let id): self.init(.notFound, "There is no \(kind) \"\(id)\".")
    case .orderExists(let order):
      self.init(
        .orderExists,
        "Another order has the id \"\(order.id)\", accepted \(InstantText.text(order.acceptedAt)). "
          + "Send the new one under an id of its own.")
    case .shipmentReleased(let shipments):
      self.init(
        .shipmentReleased,
        "Released shipments hold units that would have to be cancelled: \(shipments.joined(separator: ", ")). "
          + "Have their locations reject them first.")
      self.shipments = shipments
    case .wrongStatus(let text): self.init(.wrongStatus, text)
    case .batchRunning(let batch):
      self.init(.batchRunning, "Batch \(batch) is running. Wait until it has ended.")
    case .idempotencyInFlight:
      self.init(
        .idempotencyInFlight, "The first request with this Idempotency-Key is under way. Send it again later."
      )
    case .idempotencyKeyReused:
      self.init(
        .idempotencyKeyReused,
        "Another body, path or query was sent under this Idempotency-Key. Use a new key for a new request.")
    case .invalid(let fields):
      self.init(
        InvalidDocument(
          fields.map { field in
            DocumentError(
              prefix + field.pointer, value: field.value.isEmpty ? .null : .string(field.value),
              expected: field.expected, suggestion: field.suggestion)
          }))
    case .busy(let seconds):
      self.init(.busy, "Too many requests wait for a commit. Try again in \(seconds) s.")
      retryAfter = seconds
    case .unavailable:
      self.init(.unavailable, "The service cannot do this now. Try again.")
      retryAfter = 1
    case .failed: self.init(.internalError, "The log tells more under the id.")
    }
  }
}
