/// One shipment of a routed order, in the scenario's own numbers.
public struct RoutedShipment: Hashable, Sendable {
  /// Index in the scenario's locations.
  public let location: Int
  /// Index in the scenario's services.
  public let service: Int
}
