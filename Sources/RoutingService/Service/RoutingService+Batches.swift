// Batches.
extension RoutingService {
  /// Begins a batch in the background; the answer is the record as it begins.
  public func startBatch(
    timeLimit: Double? = nil, gap: Double? = nil, once: Once<BatchRecord>? = nil
  ) async throws(ServiceError) -> Answer<BatchRecord> {
    var errors: [FieldError] = []
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 86_400) {
      errors.append(
        FieldError(
          pointer: "/time_limit", value: String(timeLimit), expected: "seconds, above 0, at most 86400"))
    }
    if let gap, !(gap >= 0 && gap <= 1) {
      errors.append(FieldError(pointer: "/gap", value: String(gap), expected: "a fraction, 0 to 1"))
    }
    if !errors.isEmpty { return try await refuse(.invalid(errors), once: once) }
    return try await batches.start(timeLimit: timeLimit, gap: gap, once: once)
  }
}
