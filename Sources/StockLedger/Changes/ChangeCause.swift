/// What brought a change about.
public struct ChangeCause: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// What a scenario's stock filled the empty ledger with.
    case opening
    case accept, route, retry, cancel, release, ship, reject
    case count, adjust
    case batch
    /// A local midnight.
    case day
    /// A cut-off that passed.
    case cutoff
    case reload
  }

  public var kind: Kind
  /// The order, shipment, batch or location that it was for, or what an adjustment gave as its reason; may be
  /// empty.
  public var reference: String

  public init(_ kind: Kind, _ reference: String = "") {
    self.kind = kind
    self.reference = reference
  }
}
