// How the plan serves the buyers.
extension Plan {
  /// Orders with a shipment that arrives late. O(shipments).
  public var lateOrders: Int {
    var count = 0
    var last: Int32 = -1
    for shipment in shipments where shipment.daysLate > 0 && shipment.order != last {
      last = shipment.order
      count += 1
    }
    return count
  }
}
