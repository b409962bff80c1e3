/// The key of a row: up to four numbers of ids, or two of them and one wide number.
struct RowKey: Equatable {
  private(set) var high: UInt64
  private(set) var low: UInt64

  init(_ first: Int32, _ second: Int32 = 0, _ third: Int32 = 0, _ fourth: Int32 = 0) {
    high = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    low = UInt64(UInt32(bitPattern: third)) << 32 | UInt64(UInt32(bitPattern: fourth))
  }

  init(_ first: Int32, _ second: Int32, wide: Int64) {
    self.init(first, second)
    low = UInt64(bitPattern: wide)
  }

  fileprivate var hash: Int {
    var hash = (high &* 0x9E37_79B9_7F4A_7C15) ^ low
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: hash >> 33)
  }
}

/// The keys seen so far, numbered in order of first appearance; an open-addressing table over flat buffers.
struct KeyTable {
  private var keys: [RowKey] = []
  private var slots: [Int32]

  init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { keys.count }

  /// Whether `key` was not there before.
  mutating func insert(_ key: RowKey) -> Bool {
    let before = keys.count
    return Int(number(of: key)) == before
  }

  /// The number of `key`, new if it was not there.
  mutating func number(of key: RowKey) -> Int32 {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(keys.count)
    keys.append(key)
    slots[slot] = number
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  func contains(_ key: RowKey) -> Bool { slots[slot(of: key)] >= 0 }

  private func slot(of key: RowKey) -> Int {
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for (number, key) in keys.enumerated() {
      var slot = key.hash & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
