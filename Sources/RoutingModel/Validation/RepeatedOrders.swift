/// Finds orders that are alike in all but their ids and were placed at the same second, as where a shop has
/// taken one twice.
///
/// Hardly any order has a twin: what goes by leaves a hash of what twins share and a bit for it, and only
/// orders that met a bit are compared, at the end.
struct RepeatedOrders {
  /// By row; 0 where the order has no moment or no line.
  private var hashes: [UInt32] = []
  /// By the low bits of hashes: those of any order, and those of several.
  private var seen: [UInt64] = []
  private var met: [UInt64] = []
  /// Whether moments tell orders apart: where those of many are all whole minutes, a shop has noted no
  /// more.
  private let isTold: Bool
  private static let manyOrders = 20
  private static let sampleSize = 1000
  /// How many orders of one hash are compared.
  private static let depth = 8
  private static let bitsPerOrder = 16

  init(_ orders: [Order]) {
    let sample = orders.prefix(Self.sampleSize).compactMap(\.placedAt)
    isTold = !sample.isEmpty && (sample.count < Self.manyOrders || sample.contains { $0.seconds % 60 != 0 })
    guard isTold else { return }
    var words = 1
    while words * UInt64.bitWidth < orders.count * Self.bitsPerOrder { words *= 2 }
    seen = Array(repeating: 0, count: words)
    met = seen
    hashes.reserveCapacity(orders.count)
  }

  /// Notes the next order. O(length of its postal code).
  mutating func note(_ order: Order) {
    if !isTold { return }
    let hash = Self.hash(order)
    hashes.append(hash)
    if hash == 0 { return }
    let (word, bit) = place(of: hash)
    if seen[word] & bit != 0 { met[word] |= bit }
    seen[word] |= bit
  }

  private func place(of hash: UInt32) -> (word: Int, bit: UInt64) {
    (Int(hash >> 6) & (seen.count - 1), 1 << UInt64(hash & 63))
  }

  private static func hash(_ order: Order) -> UInt32 {
    guard let placedAt = order.placedAt, let line = order.lines.first else { return 0 }
    var hash = UInt64(bitPattern: placedAt.seconds) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(truncatingIfNeeded: order.lines.count) << 32
    hash ^= UInt64(truncatingIfNeeded: line.quantity &* 31 &+ line.sku.utf8.count)
    let code = order.postalCode.utf8Span.span
    for index in 0..<code.count { hash = (hash ^ UInt64(code[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return max(1, UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// O(orders) and little for each.
  func report(_ orders: [Order], _ log: inout ViolationLog) {
    let (first, count) = twins(orders)
    guard let first else { return }
    log.add(
      .warning, at: ScenarioRow(.orders, first.order)["order_id"], value: orders[first.order].id,
      "The order is like order \(quoted(orders[first.other].id)) in all but its id, and was placed at the "
        + "same second." + (count > 1 ? " So with \(count) orders." : ""),
      suggestion: "Remove it if the buyer ordered once.")
  }

  /// The first order that has a twin before it, with that twin, and how many orders have one.
  private func twins(_ orders: [Order]) -> (first: (order: Int, other: Int)?, count: Int) {
    var first: (order: Int, other: Int)?
    var count = 0
    var keys = KeyTable()
    // By key, the last candidate of it so far; by candidate, the one before it with the same key, −1 for none.
    var last: [Int] = []
    var previous: [Int] = []
    var rows: [Int] = []
    for (row, hash) in hashes.enumerated() where hash != 0 {
      let (word, bit) = place(of: hash)
      if met[word] & bit == 0 { continue }
      let key = Int(keys.number(of: RowKey(Int32(bitPattern: hash))))
      if key == last.count { last.append(-1) }
      var candidate = last[key]
      last[key] = rows.count
      rows.append(row)
      previous.append(candidate)
      for _ in 0..<Self.depth where candidate >= 0 {
        if Self.isSame(orders[row], orders[rows[candidate]]) {
          if first == nil { first = (row, rows[candidate]) }
          count += 1
          break
        }
        candidate = previous[candidate]
      }
    }
    return (first, count)
  }

  private static func isSame(_ left: Order, _ right: Order) -> Bool {
    guard left.placedAt == right.placedAt, left.lines.count == right.lines.count,
      left.country == right.country, left.postalCode == right.postalCode, left.channel == right.channel,
      left.addressType == right.addressType, left.coordinates == right.coordinates,
      left.shipBy == right.shipBy, left.deliverBy == right.deliverBy, left.late == right.late,
      left.priority == right.priority, left.priorShipments == right.priorShipments,
      left.maxShipments == right.maxShipments, left.splitLines == right.splitLines,
      left.completeOnly == right.completeOnly, left.locations == right.locations,
      left.services == right.services, left.excludedLocations == right.excludedLocations
    else { return false }
    return zip(left.lines, right.lines).allSatisfy {
      $0.sku == $1.sku && $0.quantity == $1.quantity && $0.unitPrice == $1.unitPrice
    }
  }
}
