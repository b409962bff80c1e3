internal import OrderRouting

/// Orders that nothing tells apart but their ids, counted together: a class is decided once and used often.
struct OrderClasses: Sendable {
  /// By order.
  private(set) var classOfOrder: [Int32]
  /// Orders of class k, ascending, are `members[start[k] ..< start[k + 1]]`.
  private(set) var start: [Int32] = [0]
  private(set) var members: [Int32] = []

  /// Classes are numbered by their first orders. O(lines) expected.
  init(_ batch: OrderBatch) {
    classOfOrder = []
    classOfOrder.reserveCapacity(batch.count)
    var firsts: [Int32] = []
    var slots = [Int32](repeating: -1, count: Self.slotCount(batch.count))
    for order in 0..<batch.count {
      var slot = Int(truncatingIfNeeded: batch.hash(order)) & (slots.count - 1)
      while slots[slot] >= 0, !batch.isAlike(order, Int(firsts[Int(slots[slot])])) {
        slot = (slot + 1) & (slots.count - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(firsts.count)
        firsts.append(Int32(order))
      }
      classOfOrder.append(slots[slot])
    }
    listMembers(classCount: firsts.count)
  }

  var count: Int { start.count - 1 }

  func orders(_ number: Int) -> ArraySlice<Int32> { members[Int(start[number])..<Int(start[number + 1])] }

  func size(_ number: Int) -> Int { Int(start[number + 1] - start[number]) }

  private static func slotCount(_ orders: Int) -> Int {
    var count = 16
    while count < orders * 2 { count *= 2 }
    return count
  }

  private mutating func listMembers(classCount: Int) {
    start = Array(repeating: 0, count: classCount + 1)
    for number in classOfOrder { start[Int(number) + 1] += 1 }
    for number in 0..<classCount { start[number + 1] += start[number] }
    var next = start
    members = Array(repeating: 0, count: classOfOrder.count)
    for (order, number) in classOfOrder.enumerated() {
      members[Int(next[Int(number)])] = Int32(order)
      next[Int(number)] += 1
    }
  }
}

extension OrderBatch {
  /// Whether two orders differ in nothing that decides how they ship or what that costs.
  func isAlike(_ left: Int, _ right: Int) -> Bool {
    let (leftLines, rightLines) = (lines(left), lines(right))
    guard leftLines.count == rightLines.count, destination[left] == destination[right],
      addressType[left] == addressType[right], channel[left] == channel[right], shipBy[left] == shipBy[right],
      forbidsLate[left] == forbidsLate[right],
      deliverBy[left] == deliverBy[right], priority[left] == priority[right],
      priorSplits[left] == priorSplits[right], maxShipments[left] == maxShipments[right],
      splitsLines[left] == splitsLines[right], completeOnly[left] == completeOnly[right],
      rule[left] == rule[right]
    else { return false }
    for offset in 0..<leftLines.count {
      let (l, r) = (leftLines.lowerBound + offset, rightLines.lowerBound + offset)
      if product[l] != product[r] || quantity[l] != quantity[r] { return false }
      if unfilledUnitCost[l] != unfilledUnitCost[r] { return false }
    }
    return true
  }

  /// The same for orders that are alike, on any machine.
  func hash(_ order: Int) -> UInt64 {
    var hash = UInt64(bitPattern: Int64(destination[order]))
    func mix(_ value: Int) {
      hash = (hash ^ UInt64(bitPattern: Int64(value))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(Int(channel[order]))
    mix(Int(deliverBy[order]))
    for line in lines(order) {
      mix(Int(product[line]))
      mix(quantity[line])
      mix(Int(truncatingIfNeeded: unfilledUnitCost[line]))
    }
    return hash ^ hash >> 32
  }
}
