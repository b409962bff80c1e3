/// Finds orders that are alike in all but their ids and were placed at the same second, as where a shop has
/// taken one twice.
struct RepeatedOrders {
  private var keys: KeyTable
  /// By key, the last order of it; by order of the table, the one before it with the same key, −1 for none.
  private var last: [Int32] = []
  private var previous: [Int32] = []
  private var rows: [Int32] = []
  private var first: (order: Int, other: Int)?
  private var count = 0
  /// Whether moments tell orders apart: where those of many are all whole minutes, a shop has noted no
  /// more.
  private let isTold: Bool
  private static let manyOrders = 20
  private static let sampleSize = 1000
  /// How many orders of one key are compared: where very many share a second, it tells nothing.
  private static let depth = 8

  init(_ orders: [Order]) {
    let sample = orders.prefix(Self.sampleSize).compactMap(\.placedAt)
    isTold = sample.count < Self.manyOrders || sample.contains { $0.seconds % 60 != 0 }
    let dated = isTold && !sample.isEmpty ? orders.count : 0
    keys = KeyTable(minimumCapacity: dated)
    last.reserveCapacity(dated)
  }

  /// O(1) for an order that has no twin.
  mutating func note(_ order: Order, _ index: Int, in orders: [Order]) {
    guard isTold, let placedAt = order.placedAt, let line = order.lines.first else { return }
    let size = Int32(truncatingIfNeeded: order.lines.count)
    let content = Int32(truncatingIfNeeded: line.quantity &* 31 &+ line.sku.utf8.count)
    let key = Int(keys.number(of: RowKey(size, content, wide: placedAt.seconds)))
    let number = Int32(rows.count)
    rows.append(Int32(index))
    guard key < last.count else {
      last.append(number)
      previous.append(-1)
      return
    }
    previous.append(last[key])
    last[key] = number
    var candidate = previous[Int(number)]
    for _ in 0..<Self.depth where candidate >= 0 {
      let other = Int(rows[Int(candidate)])
      if Self.isSame(order, orders[other]) {
        if first == nil { first = (index, other) }
        count += 1
        return
      }
      candidate = previous[Int(candidate)]
    }
  }

  func report(_ orders: [Order], _ log: inout ViolationLog) {
    guard let first else { return }
    log.add(
      .warning, at: ScenarioRow(.orders, first.order)["order_id"], value: orders[first.order].id,
      "The order is like order \(quoted(orders[first.other].id)) in all but its id, and was placed at the "
        + "same second." + (count > 1 ? " So with \(count) orders." : ""),
      suggestion: "Remove it if the buyer ordered once.")
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
