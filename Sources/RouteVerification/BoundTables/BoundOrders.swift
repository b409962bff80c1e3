internal import RoutingModel

/// The lines of all orders as what their SKUs hold.
struct BoundOrders: Sendable {
  /// Lines of order o are `lineStart[o] ..< lineStart[o + 1]`.
  private(set) var lineStart: [Int] = [0]
  private(set) var quantity: [Int] = []
  /// By line: what leaving a unit costs before the order's priority; 12 places.
  private(set) var unfilledUnitCost: [Int128] = []
  /// Parts of line i are `partStart[i] ..< partStart[i + 1]`; none where its SKU is unknown.
  private(set) var partStart: [Int] = [0]
  private(set) var partItem: [Int32] = []
  /// Units of the item in one of the line.
  private(set) var partUnits: [Int] = []
  /// By order: the number of its channel as allocations name it; ``VerifierKey/any`` where none can.
  private(set) var allocationChannel: [Int32] = []
  /// By order: the position of its type of address; −1 where it is not known.
  private(set) var addressType: [Int] = []
  private(set) var deliverBy: [Day?] = []
  private(set) var shipBy: [Day?] = []

  init(_ index: VerifierIndex) {
    let policy = index.scenario.policy
    for (number, order) in index.scenario.orders.enumerated() {
      allocationChannel.append(order.channel.isEmpty ? VerifierKey.any : index.number(order.channel))
      deliverBy.append(order.deliverBy)
      shipBy.append(order.shipBy)
      addressType.append(BoundTariffs.position(of: order.addressType))
      for (line, row) in order.lines.enumerated() {
        quantity.append(row.quantity)
        unfilledUnitCost.append(
          Int128(policy.unfilledUnitPenalty.millionths) * Rounding.million
            + Int128(policy.unfilledValueRate.millionths) * Int128(row.unitPrice.millionths))
        for part in index.content(order: number, line: line) ?? [] {
          partItem.append(Int32(part.item))
          partUnits.append(part.quantity)
        }
        partStart.append(partItem.count)
      }
      lineStart.append(quantity.count)
    }
  }

  func lines(_ order: Int) -> Range<Int> { lineStart[order]..<lineStart[order + 1] }

  func parts(_ line: Int) -> Range<Int> { partStart[line]..<partStart[line + 1] }
}
