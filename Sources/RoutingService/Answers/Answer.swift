/// What a change came to, or what the same request came to before.
public enum Answer<Value: Sendable>: Sendable {
  case fresh(Value)
  /// The bytes that were kept under the idempotency key.
  case replayed([UInt8])
}
