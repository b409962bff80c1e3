/// The fees of one card for the items of an order, by how many units the shipment holds.
package struct FeeTiers: Sendable {
  /// By tier: the most units; ascending.
  package private(set) var upTo: [Int] = []
  /// The fee classes of the order's items.
  package private(set) var classes: [Int32] = []
  /// By tier and class: the fee for a unit; `nil` where it may not ship so.
  private var fees: [Int64?] = []

  /// - Parameter most: units that a shipment can hold.
  package init(card: Int32, classes: [Int32], most: Int, fees book: FeeBook) {
    self.classes = classes
    var limits: Set<Int> = []
    for feeClass in classes { limits.formUnion(book.limits(card: card, feeClass: feeClass)) }
    for limit in limits.sorted() {
      upTo.append(limit)
      for feeClass in classes { fees.append(book.fee(card: card, feeClass: feeClass, units: limit)) }
      if limit >= most { break }
    }
  }

  package func fee(tier: Int, class number: Int) -> Int64? { fees[tier * classes.count + number] }

  /// Whether every shipment of up to `most` units pays the same for a unit of a class.
  package func isSteady(most: Int) -> Bool { upTo.count == 1 && upTo[0] >= most && !fees.contains(nil) }

  /// Whether a shipment that holds two others never pays more for a unit than they did.
  package func merges(most: Int) -> Bool {
    guard let last = upTo.last, last >= most else { return false }
    for number in classes.indices {
      for tier in upTo.indices.dropFirst() {
        guard let before = fee(tier: tier - 1, class: number) else { return false }
        guard let fee = fee(tier: tier, class: number), fee <= before else { return false }
      }
    }
    return !fees.contains(nil)
  }
}
