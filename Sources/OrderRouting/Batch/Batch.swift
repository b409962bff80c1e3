/// Orders that are planned together, with what each has already and keeps: edited in the time that their lines cost.
public struct Batch: Sendable {
  private struct Entry: Sendable {
    var order: Order
    var pinned: [ShipmentDecision]
  }

  /// In the order in which they came; `nil` where one was removed.
  private var entries: [Entry?] = []
  private var place: [IDKey: Int] = [:]

  public init() {}

  public var count: Int { place.count }

  /// The orders, in the order in which they came. O(orders).
  public var orders: [Order] { entries.compactMap { $0?.order } }

  /// The shipments that a plan has to keep, as the orders stand. O(orders).
  public var pinned: [ShipmentDecision] { entries.flatMap { $0?.pinned ?? [] } }

  /// The order of an id; `nil` where there is none.
  public subscript(id: String) -> Order? { place[IDKey(id)].flatMap { entries[$0]?.order } }

  /// Adds an order behind the others; one of the same id is replaced where it stands.
  ///
  /// - Parameter pinned: shipments of it that a plan has to keep: whole lines, or parts of lines that may be
  ///   divided. What has left before the plan is its ``Order/priorShipments`` instead.
  public mutating func append(_ order: Order, pinned: [ShipmentDecision] = []) {
    let entry = Entry(order: order, pinned: pinned)
    if let index = place[IDKey(order.id)] {
      entries[index] = entry
      return
    }
    place[IDKey(order.id)] = entries.count
    entries.append(entry)
  }

  /// Takes an order out; nothing where there is none of the id. Now and then O(orders).
  public mutating func remove(_ id: String) {
    guard let index = place.removeValue(forKey: IDKey(id)) else { return }
    entries[index] = nil
    if entries.count < 32 || entries.count < place.count * 2 { return }
    entries = entries.filter { $0 != nil }
    for (index, entry) in entries.enumerated() { if let entry { place[IDKey(entry.order.id)] = index } }
  }
}
