/// Where a list goes on: after the element of these keys.
///
/// As text: the number, and for each further key its length in bytes and itself.
public struct ListCursor: Hashable, Sendable, CustomStringConvertible {
  public var number: Int64
  public var keys: [String]

  public init(number: Int64 = 0, keys: [String] = []) {
    self.number = number
    self.keys = keys
  }

  /// - Parameter keys: how many further keys there are; `nil` for a text that is no such cursor.
  public init?(_ text: String, keys count: Int) {
    var parts = text.utf8[...]
    func digits() -> Int64? {
      let end = parts.firstIndex { $0 < 48 || $0 > 57 } ?? parts.endIndex
      guard let value = Int64(Substring(parts[..<end])) else { return nil }
      parts = parts[end...]
      return value
    }
    guard let number = digits() else { return nil }
    self.number = number
    keys = []
    for _ in 0..<count {
      guard parts.popFirst() == UInt8(ascii: "."), let length = digits(),
        parts.popFirst() == UInt8(ascii: "."),
        parts.count >= length, let key = String(parts.prefix(Int(length)))
      else { return nil }
      keys.append(key)
      parts = parts.dropFirst(Int(length))
    }
    if !parts.isEmpty { return nil }
  }

  public var description: String {
    keys.reduce(String(number)) { $0 + ".\($1.utf8.count).\($1)" }
  }
}
