internal import RoutingModel

/// The least cost of dividing each content of an order over shipments. Contents are numbered as digits by
/// line, the first line fastest; the buffers are reused.
struct BoundDivision: Sendable {
  /// By content: the least cost in at most so many shipments as were allowed, penalties between them included.
  private(set) var costs: [Int64] = []
  private var fewer: [Int64] = []
  private var places: [Int] = []
  private var whole: [Int] = []
  private var part: [Int] = []

  /// - Parameters:
  ///   - shipments: by content: the cheapest single shipment, or ``BoundOrder/impossible``; 0 for the first.
  ///   - caps: by line: its highest digit.
  ///   - penalty: for each shipment after the first.
  mutating func fill(_ shipments: [Int64], _ caps: [Int], most: Int, penalty: Int64) {
    places.removeAll(keepingCapacity: true)
    var place = 1
    for cap in caps {
      places.append(place)
      place *= cap + 1
    }
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: shipments)
    for _ in 1..<max(1, min(most, caps.reduce(0, +))) {
      swap(&fewer, &costs)
      costs.removeAll(keepingCapacity: true)
      var gains = false
      for content in fewer.indices {
        let cost = divide(content, shipments, caps, penalty)
        if cost < fewer[content] { gains = true }
        costs.append(cost)
      }
      if !gains { return }
    }
  }

  /// The least over every part with a step of the first line of the content, and the rest in one shipment less.
  private mutating func divide(
    _ content: Int, _ shipments: [Int64], _ caps: [Int], _ penalty: Int64
  ) -> Int64 {
    var least = fewer[content]
    whole.removeAll(keepingCapacity: true)
    part.removeAll(keepingCapacity: true)
    for line in caps.indices { whole.append(content / places[line] % (caps[line] + 1)) }
    guard let first = whole.firstIndex(where: { $0 > 0 }) else { return least }
    for line in caps.indices { part.append(line == first ? 1 : 0) }
    var number = places[first]
    while number < content {
      if shipments[number] != BoundOrder.impossible, fewer[content - number] != BoundOrder.impossible {
        let cost = shipments[number] + penalty + fewer[content - number]
        least = min(least, cost, BoundOrder.highest)
      }
      number = nextPart(first)
    }
    return least
  }

  /// Counts the part up within the whole, its first line from 1, and returns its number.
  private mutating func nextPart(_ first: Int) -> Int {
    for line in first..<part.count {
      if part[line] < whole[line] {
        part[line] += 1
        break
      }
      part[line] = line == first ? 1 : 0
    }
    var number = 0
    for line in first..<part.count { number += part[line] * places[line] }
    return number
  }
}
