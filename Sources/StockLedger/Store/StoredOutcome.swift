/// What a request with an idempotency key came to, kept with its effect.
public struct StoredOutcome: Sendable {
  public struct Key: Hashable, Sendable {
    /// Whose key it is: the name of an API key; empty where none is needed.
    public var owner: String
    /// As it was sent, at most 255 bytes.
    public var key: String

    public init(owner: String, key: String) {
      self.owner = owner
      self.key = key
    }
  }

  public var key: Key
  /// Of method, path, query and body: another one under the key is refused.
  public var fingerprint: [UInt8]
  /// What was answered, opaque here: given back bytes and all.
  public var answer: [UInt8]
  public var at: Instant

  public init(key: Key, fingerprint: [UInt8], answer: [UInt8], at moment: Instant) {
    self.key = key
    self.fingerprint = fingerprint
    self.answer = answer
    at = moment
  }
}
