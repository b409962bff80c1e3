internal import RouteVerification
package import RoutingModel

/// A plan put together by hand: its shipments are priced by ``PlanVerifier``, the rest stays unfilled.
package struct HandPlan {
  package var order: Int = 0
  package var location: Int = 0
  package var service: String = "s"
  /// Units, or kits, by line.
  package var content: [Int]
  /// `nil`: the first one.
  package var shipDate: Day?

  package init(
    order: Int = 0, location: Int = 0, service: String = "s", content: [Int], shipDate: Day? = nil
  ) {
    self.order = order
    self.location = location
    self.service = service
    self.content = content
    self.shipDate = shipDate
  }

  /// The document without summary and reasons, its rows in the order of the shipments given.
  package static func document(_ scenario: Scenario, _ shipments: [HandPlan]) -> PlanDocument {
    let verifier = PlanVerifier(scenario)
    var document = PlanDocument(shipments: [], lines: [], summary: nil)
    for (number, shipment) in shipments.enumerated() {
      document.shipments.append(row(shipment, scenario, verifier, id: "S\(number + 1)"))
    }
    for (number, order) in scenario.orders.enumerated() {
      for (line, ordered) in order.lines.enumerated() {
        var left = ordered.quantity
        func add(_ quantity: Int, _ shipment: String?, _ location: String?) {
          guard quantity > 0 else { return }
          left -= quantity
          document.lines.append(
            PlanLineRow(
              order: order.id, line: ordered.id, sku: ordered.sku, quantity: quantity, shipment: shipment,
              location: location, reason: nil))
        }
        for (index, shipment) in shipments.enumerated() where shipment.order == number {
          add(shipment.content[line], "S\(index + 1)", scenario.locations[shipment.location].id)
        }
        add(left, nil, nil)
      }
    }
    return document
  }

  /// What a shipment that is not allowed states does not matter.
  private static func row(
    _ shipment: HandPlan, _ scenario: Scenario, _ verifier: PlanVerifier, id: String
  ) -> ShipmentRow {
    let content = shipment.content.enumerated().compactMap { line, quantity in
      quantity > 0 ? (line: line, quantity: quantity) : nil
    }
    let priced = try? verifier.price(
      order: shipment.order, location: shipment.location, service: shipment.service, content: content,
      on: shipment.shipDate
    ).get()
    return ShipmentRow(
      id: id, order: scenario.orders[shipment.order].id, location: scenario.locations[shipment.location].id,
      service: shipment.service, zone: priced?.zone ?? "", parcels: priced?.parcels ?? 0,
      billableWeight: priced?.billableWeight ?? 0,
      shipDate: priced?.shipDate ?? shipment.shipDate ?? TinyScenario.monday,
      deliveryDate: priced?.deliveryDate ?? TinyScenario.monday, daysLate: priced?.daysLate ?? 0,
      shipDaysLate: priced?.shipDaysLate ?? 0, terms: priced?.terms ?? CostTerms())
  }
}
