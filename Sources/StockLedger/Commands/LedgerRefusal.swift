/// Why a command does nothing.
public enum LedgerRefusal: Error, Sendable {
  /// What was sent is wrong: everything found.
  case invalid([FieldError])
  /// Units that would have to be cancelled are in released shipments, these.
  case shipmentReleased([String])
  /// What is wrong, and what to do.
  case wrongStatus(String)
}
