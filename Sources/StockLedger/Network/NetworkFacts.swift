/// What is told of the network that is served.
public struct NetworkFacts: Hashable, Sendable {
  public var name: String
  /// SHA-256 over its files.
  public var digest: String
  public var loadedAt: Instant
  public var locations: Int
  public var services: Int
  public var items: Int
  public var warnings: [String]

  public init(
    name: String, digest: String, loadedAt: Instant, locations: Int, services: Int, items: Int,
    warnings: [String]
  ) {
    self.name = name
    self.digest = digest
    self.loadedAt = loadedAt
    self.locations = locations
    self.services = services
    self.items = items
    self.warnings = warnings
  }
}
