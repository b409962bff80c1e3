/// The number of line feeds before every 65 536th byte of a text: eight bytes for 64 KiB.
struct LineIndex: Sendable {
  private static let stride = 65_536
  private var lineFeeds: [Int] = [0]

  init(_ bytes: [UInt8]) {
    var position = 0
    while position + Self.stride <= bytes.count {
      let next = position + Self.stride
      lineFeeds.append(lineFeeds[lineFeeds.count - 1] + Self.count(bytes, position..<next))
      position = next
    }
  }

  /// The 1-based line on which a byte stands.
  func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let entry = min(offset / Self.stride, lineFeeds.count - 1)
    return 1 + lineFeeds[entry] + Self.count(bytes, entry * Self.stride..<offset)
  }

  private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    unsafe bytes.span.extracting(range).withUnsafeBufferPointer { bytes in
      unsafe bytes.reduce(0) { count, byte in count &+ (byte == UInt8(ascii: "\n") ? 1 : 0) }
    }
  }
}
