/// What a strategy decided: shipments of orders, each an offer and a content, in any order.
///
/// Contents are steps by line (see `OrderPricer`); what is in no shipment stays unfilled.
package struct PlanDecisions: Sendable {
  package struct Shipment: Sendable {
    package var order: Int32
    package var offer: Int32
    package var contentStart: Int
    var lineCount: Int
  }

  package private(set) var shipments: [Shipment] = []
  private var steps: [Int32] = []

  package mutating func append(order: Int, offer: Int32, content: some Collection<Int>) {
    shipments.append(
      Shipment(order: Int32(order), offer: offer, contentStart: steps.count, lineCount: content.count))
    for count in content { steps.append(Int32(count)) }
  }

  package mutating func append(order: Int, _ option: OrderOption, lines: Int) {
    for (index, offer) in option.offers.enumerated() {
      append(order: order, offer: offer, content: option.content(index, lines: lines))
    }
  }

  package mutating func append(_ other: PlanDecisions) {
    for shipment in other.shipments {
      append(order: Int(shipment.order), offer: shipment.offer, content: other.content(shipment))
    }
  }

  package func content(_ shipment: Shipment) -> [Int] {
    steps[shipment.contentStart..<shipment.contentStart + shipment.lineCount].map { Int($0) }
  }

  /// The shipments as a plan lists them: by order, by offer, by first line, then by content.
  func inPlanOrder() -> [Shipment] {
    func key(_ shipment: Shipment) -> ArraySlice<Int32> {
      steps[shipment.contentStart..<shipment.contentStart + shipment.lineCount]
    }
    return shipments.sorted { left, right in
      if left.order != right.order { return left.order < right.order }
      if left.offer != right.offer { return left.offer < right.offer }
      // More of an earlier line comes first.
      return key(right).lexicographicallyPrecedes(key(left))
    }
  }
}
