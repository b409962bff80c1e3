/// That a request has an effect once, however often it is sent.
public struct Once<Value: Sendable>: Sendable {
  public var key: StoredOutcome.Key
  /// Of method, path, query and body.
  public var fingerprint: [UInt8]
  /// What is answered, to be kept with the effect: called before it is committed, on the service's thread,
  /// for what succeeded and for errors that are kept (``ServiceError/isKept``).
  public var encode: @Sendable (Result<Value, ServiceError>) -> [UInt8]

  public init(
    key: StoredOutcome.Key, fingerprint: [UInt8],
    encode: @escaping @Sendable (Result<Value, ServiceError>) -> [UInt8]
  ) {
    self.key = key
    self.fingerprint = fingerprint
    self.encode = encode
  }
}
