/// What became of one order of many.
public struct BulkResult: Sendable {
  public var orderID: String
  public var outcome: Result<Accepted, ServiceError>
}
