@testable import OrderRouting

/// The orders of a batch in their rows' order, each routed with what the bookings before it left.
struct BookedOrders: RoutingStrategy {
  let name = "booked"
  var prices: [SupplyPrice] = []

  func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var router = SingleOrderRouter(problem, prices: prices)
    var proposal = Proposal()
    for (number, order) in problem.scenario.orders.enumerated() {
      router.route(order: number)
      for (index, shipment) in router.shipments.enumerated() {
        let start = index * order.lines.count
        let quantities = router.quantities[start..<start + order.lines.count]
        let isSplitting = problem.batch.splitsLines[number]
        proposal.ship(
          order: number, offer: offer(of: shipment, problem),
          content: quantities.map { isSplitting ? $0 : min($0, 1) })
      }
      _ = try? router.book()
    }
    return proposal
  }

  private func offer(of shipment: RoutedShipment, _ problem: RoutingProblem) -> Int32 {
    problem.offers.offers(at: Int32(shipment.location)).first {
      Int(problem.offers.serviceRow[Int($0)]) == shipment.service
    } ?? -1
  }
}
