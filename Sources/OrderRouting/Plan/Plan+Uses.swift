extension Plan {
  /// What a shipment takes of the supplies, and the departure that it opens.
  func uses(of shipment: PlannedShipment) -> (uses: [SupplyUse], departure: Reservation.Departure) {
    problem.uses(
      order: Int(shipment.order), offer: shipment.offer, quantities: shipment.quantities.map { Int($0) })
  }
}
