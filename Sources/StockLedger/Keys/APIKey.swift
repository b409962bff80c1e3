/// A key that opens the service, without the key itself.
public struct APIKey: Hashable, Sendable {
  /// Unique.
  public var name: String
  /// SHA-256 of the key's bytes.
  public var digest: [UInt8]
  public var scopes: Set<Scope>
  public var createdAt: Instant

  public init(name: String, digest: [UInt8], scopes: Set<Scope>, createdAt: Instant) {
    self.name = name
    self.digest = digest
    self.scopes = scopes
    self.createdAt = createdAt
  }
}
