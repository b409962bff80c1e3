/// Why a location does not ship what it should.
public enum RejectionReason: String, Sendable, CaseIterable {
  case notFound = "not_found"
  case damaged
  case closed
  case other

  /// Whether the units are not there any more: they are taken off what is on hand.
  public var takesOffStock: Bool { self == .notFound || self == .damaged }
}
