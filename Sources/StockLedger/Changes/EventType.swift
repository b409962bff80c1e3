/// The kinds of events by their names.
public enum EventType: String, Sendable, CaseIterable {
  case orderAccepted = "order.accepted"
  /// A routing left nothing unfilled.
  case orderPlanned = "order.planned"
  /// A routing left something.
  case orderUnfilled = "order.unfilled"
  case orderCancelled = "order.cancelled"
  /// Also when it was given another date.
  case shipmentPlanned = "shipment.planned"
  case shipmentDropped = "shipment.dropped"
  case shipmentReleased = "shipment.released"
  case shipmentShipped = "shipment.shipped"
  /// Whole or in part.
  case shipmentRejected = "shipment.rejected"
  case stockChanged = "stock.changed"
  case stockShortage = "stock.shortage"
  case batchApplied = "batch.applied"
  case networkReloaded = "network.reloaded"
}
