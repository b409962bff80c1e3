@testable import OrderRouting

/// The orders of a batch in their rows' order, each routed with what the bookings before it left.
struct BookedOrders: RoutingStrategy {
  let name = "booked"
  let scenario: Scenario
  var prices: [SupplyPrice] = []

  func propose(_ problem: RoutingProblem, _ search: Search) -> Proposal {
    var proposal = Proposal()
    do {
      let router = try SingleOrderRouter(scenario, prices: prices)
      for (number, order) in scenario.orders.enumerated() {
        let routed = try router.route(order, at: scenario.asOf)
        for shipment in routed.shipments {
          proposal.ship(
            order: number, offer: offer(of: shipment, problem),
            content: content(shipment, order, number, problem))
        }
        _ = try router.book(routed)
      }
    } catch {
      preconditionFailure("a valid order can be routed and booked: \(error)")
    }
    return proposal
  }

  private func content(
    _ shipment: RoutedShipment, _ order: Order, _ number: Int, _ problem: RoutingProblem
  ) -> [Int] {
    order.lines.map { line in
      let quantity = shipment.lines.first { $0.line == line.id }?.quantity ?? 0
      return problem.batch.splitsLines[number] ? quantity : min(quantity, 1)
    }
  }

  private func offer(of shipment: RoutedShipment, _ problem: RoutingProblem) -> Int32 {
    (0..<Int32(problem.network.offers.count)).first { offer in
      let location = problem.network.offers.location[Int(offer)]
      let row = problem.network.offers.serviceRow[Int(offer)]
      return problem.network.locations[Int(location)].id == shipment.location
        && problem.network.services[Int(row)].id == shipment.service
        && problem.dates.shipDay[Int(offer)] == shipment.shipDate.daysSinceEpoch
    } ?? -1
  }
}
