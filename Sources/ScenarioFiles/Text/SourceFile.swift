/// A text file in memory, which can say on what line a byte stands.
package struct SourceFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// Where the text starts: after a byte-order mark.
  package let start: Int
  private let lines: LineIndex

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = LineIndex(bytes)
  }

  /// The 1-based line of a byte. O(64 KiB).
  package func line(of offset: Int) -> Int { lines.line(of: offset, in: bytes) }

  /// The 1-based line and column of a byte. O(length of its line), and of at most 64 KiB before it.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lines.line(of: offset, in: bytes)
    var first = offset
    while first > start, bytes[first - 1] != UInt8(ascii: "\n") { first -= 1 }
    var column = 1
    for index in first..<max(first, offset) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return (line, column)
  }
}
