/// What a key opens; scopes do not include each other.
public enum Scope: String, Sendable, CaseIterable {
  /// Every reading, and quotes.
  case read
  /// Orders, shipments and batches.
  case route
  /// Counts and adjustments.
  case stock
  case admin
}
