// Ways that were decided elsewhere.
extension OrderSolver {
  /// An option of the batch's only order in its own numbers; `nil` where a shipment is not on offer on its
  /// day, does not fit what is left beside the others, or the order does not allow them together.
  mutating func option(
    of order: Order, _ decisions: [ShipmentDecision], fitting: Bool, _ remaining: inout RemainingSupplies
  ) -> OrderOption? {
    pricer.read(0)
    if decisions.count > problem.batch.maxShipments[0] { return nil }
    var option = OrderOption()
    var left = pricer.steps
    var used: [OrderPricer.Candidate] = []
    var isPossible = true
    for decision in decisions {
      guard let content = steps(decision.lines, of: order),
        let offer = offer(decision), let candidate = pricer.candidate(offer: offer)
      else {
        isPossible = false
        break
      }
      pricer.load(content)
      guard pricer.units > 0, pricer.price(candidate) != nil,
        !fitting || remaining.fits(pricer, candidate)
      else {
        isPossible = false
        break
      }
      remaining.use(pricer, candidate)
      used.append(candidate)
      option.append(offer: offer, content: content)
      for line in content.indices { left[line] -= content[line] }
    }
    for (index, candidate) in used.enumerated() {
      pricer.load(option.content(index, lines: pricer.steps.count))
      remaining.use(pricer, candidate, sign: -1)
    }
    guard isPossible, left.allSatisfy({ $0 >= 0 }) else { return nil }
    let leavesSome = left.contains { $0 > 0 }
    return leavesSome && !decisions.isEmpty && problem.batch.completeOnly[0] ? nil : option
  }

  /// A content in steps; `nil` where it has a part of a line that ships whole, or no such line.
  private func steps(_ lines: [ShipmentDecision.Line], of order: Order) -> [Int]? {
    var content = [Int](repeating: 0, count: order.lines.count)
    for part in lines {
      guard let line = order.lines.firstIndex(where: { $0.id == part.line }) else { return nil }
      let (whole, rest) = part.quantity.quotientAndRemainder(dividingBy: pricer.stepQuantity[line])
      // An unknown SKU never ships.
      guard rest == 0, whole > 0, !pricer.components(of: line).isEmpty else { return nil }
      content[line] += whole
    }
    return content
  }

  private func offer(_ decision: ShipmentDecision) -> Int32? {
    let network = pricer.network
    guard let place = network.offers.locations.find(decision.location),
      let lane = network.offers.lane(decision.service, at: place)
    else { return nil }
    let first = Int32(network.offers.firstOffer(ofLane: Int(lane)))
    return (first..<first + Int32(network.offers.shipDays)).first { offer in
      let day = problem.dates.shipDay[Int(offer)]
      return day != ShippingDates.never
        && (decision.shipDate == nil || decision.shipDate?.daysSinceEpoch == day)
    }
  }

  /// All of the batch's only order in one shipment by a lane on days of its own; `nil` where the lane does
  /// not take it.
  mutating func shipment(
    of order: Order, location: String, service: String, shipDate: Day, deliveryDate: Day
  ) -> RoutedShipment? {
    let decision = ShipmentDecision(order: order.id, location: location, service: service, lines: [])
    pricer.read(0)
    guard let offer = offer(decision) else { return nil }
    pricer.load(pricer.steps)
    let place = pricer.network.offers.location[Int(offer)]
    guard var candidate = pricer.service(offer, at: place) else { return nil }
    let promises = pricer.network.tariffs[Int(offer)].transitTable >= 0
    candidate.daysLate = promises ? order.deliverBy.map { max(0, deliveryDate.days(since: $0)) } ?? 0 : 0
    candidate.shipDaysLate = order.shipBy.map { max(0, shipDate.days(since: $0)) } ?? 0
    candidate.lateness = pricer.lateness(days: candidate.daysLate, shipDays: candidate.shipDaysLate)
    guard let cost = pricer.price(candidate) else { return nil }
    let quantities = pricer.steps.indices.map { pricer.steps[$0] * pricer.stepQuantity[$0] }
    var shipment = shipment(candidate, cost, order, quantities)
    shipment.shipDate = shipDate
    shipment.deliveryDate = deliveryDate
    return shipment
  }
}
