internal import RoutingModel

/// The ids that name a row, as numbers of one `SymbolTable`; `any` stands for a `*`.
struct VerifierKey: Hashable, Sendable {
  static let any: Int32 = -1

  var first: Int32
  var second: Int32
  var third: Int32
  var fourth: Int32
  var fifth: Int32

  init(
    _ first: Int32, _ second: Int32 = any, _ third: Int32 = any, _ fourth: Int32 = any, _ fifth: Int32 = any
  ) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
    self.fifth = fifth
  }

  /// Two ids at a time: lookups are most of what verifying takes.
  func hash(into hasher: inout Hasher) {
    hasher.combine(Self.pair(first, second))
    hasher.combine(Self.pair(third, fourth))
    hasher.combine(Self.pair(fifth, Self.any))
  }

  private static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}

extension SymbolTable {
  /// The number of `text`, new if it was not there; `VerifierKey.any` for `nil`.
  mutating func intern(any text: String?) -> Int32 {
    guard let text else { return VerifierKey.any }
    return intern(text)
  }

  /// The numbers of the known starts of `text`, the longest first, the empty one last. O(length²).
  func knownPrefixes(of text: String) -> [Int32] {
    let bytes = Array(text.utf8)
    var numbers: [Int32] = []
    for length in stride(from: bytes.count, through: 0, by: -1) {
      if let number = find(bytes.span.extracting(0..<length)) { numbers.append(number) }
    }
    return numbers
  }
}
