/// Dense numbers for ids: equal when their UTF-8 bytes are, numbered in order of first appearance.
///
/// An open-addressing table over one flat buffer of bytes; about 60 bytes an id, O(length) a look-up.
public struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  private var slots: [Int32]

  public init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  public var count: Int { hashes.count }

  /// The number of `text`, new if it was not there.
  public mutating func intern(_ text: String) -> Int32 {
    intern(text.utf8Span.span)
  }

  /// Forgets every id and keeps the memory. O(the most ids there were).
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeLast(starts.count - 1)
    hashes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = -1 }
  }

  /// The number of `text`; `nil` if it is not there.
  public func find(_ text: String) -> Int32? {
    find(text.utf8Span.span)
  }

  public subscript(number: Int32) -> String {
    String(decoding: bytes[starts[Int(number)]..<starts[Int(number) + 1]], as: UTF8.self)
  }

  /// Whether the bytes of `left` come before those of `right`.
  public func precedes(_ left: Int32, _ right: Int32) -> Bool {
    bytes[starts[Int(left)]..<starts[Int(left) + 1]].lexicographicallyPrecedes(
      bytes[starts[Int(right)]..<starts[Int(right) + 1]])
  }

  public mutating func intern(_ text: Span<UInt8>) -> Int32 {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(hashes.count)
    for index in 0..<text.count { bytes.append(text[index]) }
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = number
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  public func find(_ text: Span<UInt8>) -> Int32? {
    let number = slots[slot(of: text, hash: Self.hash(text))]
    return number >= 0 ? number : nil
  }

  private func slot(of text: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0, !matches(Int(slots[slot]), text, hash: hash) { slot = (slot + 1) & mask }
    return slot
  }

  private func matches(_ number: Int, _ text: Span<UInt8>, hash: UInt32) -> Bool {
    let start = starts[number]
    guard hashes[number] == hash, starts[number + 1] - start == text.count else { return false }
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: -1, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, with its bits mixed once more so that the low ones spread.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
