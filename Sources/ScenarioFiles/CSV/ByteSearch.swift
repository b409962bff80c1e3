/// Looks for the first of up to four bytes, eight bytes of a text at a time.
package struct ByteSearch: Sendable {
  /// Each of the bytes eight times.
  private let words: (UInt64, UInt64, UInt64, UInt64)
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  package init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    words = (
      UInt64(first) &* Self.ones, UInt64(second) &* Self.ones, UInt64(third) &* Self.ones,
      UInt64(fourth) &* Self.ones
    )
  }

  package init(_ byte: UInt8) { self.init(byte, byte, byte, byte) }

  /// Where the first of the bytes stands from `start` on; the end of the text where none does.
  package func next(_ span: Span<UInt8>, from start: Int) -> Int {
    var index = start
    let bytes = unsafe span.bytes
    while index <= span.count - 8 {
      let word = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      // Only bits above the first of a word's marks may be wrong.
      let marks =
        Self.zeros(word ^ words.0) | Self.zeros(word ^ words.1) | Self.zeros(word ^ words.2)
        | Self.zeros(word ^ words.3)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < span.count {
      let word = UInt64(span[index]) &* Self.ones
      if word == words.0 || word == words.1 || word == words.2 || word == words.3 { return index }
      index += 1
    }
    return index
  }

  /// The highest bit of each byte that is zero.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
