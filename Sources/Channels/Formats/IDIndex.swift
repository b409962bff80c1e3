/// Finds where an id stands among values that are kept elsewhere, each with an id of its own.
///
/// Half the work of a dictionary: ids are neither kept nor hashed again when it grows.
struct IDIndex {
  /// Positions, −1 where there is none, and the hashes of their ids; a power of two of them, at most half taken.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var count = 0

  private struct Slot {
    var hash = 0
    var position: Int32 = -1
  }

  /// The position of an id; `nil` where there is none.
  ///
  /// - Parameter isSame: whether the value at a position has the id.
  func position(hash: Int, isSame: (Int) -> Bool) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot].position >= 0 {
      if slots[slot].hash == hash, isSame(Int(slots[slot].position)) { return Int(slots[slot].position) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the position of an id that has none yet.
  mutating func add(_ position: Int, hash: Int) {
    if 2 * (count + 1) > slots.count { grow() }
    count += 1
    place(Slot(hash: hash, position: Int32(position)))
  }

  /// Adds another's, whose positions count from `offset`; `false`, and nothing added, where both may have an id.
  mutating func append(_ other: IDIndex, from offset: Int) -> Bool {
    for slot in other.slots where slot.position >= 0 {
      if position(hash: slot.hash, isSame: { _ in true }) != nil { return false }
    }
    while 2 * (count + other.count) > slots.count { grow() }
    count += other.count
    for slot in other.slots where slot.position >= 0 {
      place(Slot(hash: slot.hash, position: slot.position + Int32(offset)))
    }
    return true
  }

  private mutating func place(_ new: Slot) {
    var slot = new.hash & (slots.count - 1)
    while slots[slot].position >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.position >= 0 { place(slot) }
  }
}
