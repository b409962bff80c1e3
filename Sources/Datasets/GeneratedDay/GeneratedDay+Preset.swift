public import OrderRouting

extension GeneratedDay {
  /// How scarce stock and capacity are.
  public enum Preset: String, CaseIterable, Sendable {
    /// An ordinary day: almost everything can ship, and the question is from where.
    case typical
    /// Just enough of everything, so that orders compete for near stock and for capacity.
    case tight
    /// Not enough stock: some orders stay unfilled, and the question is which.
    case scarce

    /// Units stocked for each unit ordered.
    public var stockCover: FixedDecimal {
      switch self {
      case .typical: 1.5
      case .tight: 1.05
      case .scarce: 0.9
      }
    }

    /// Shipments that all locations can make for each order.
    public var capacityCover: FixedDecimal { self == .typical ? 1.2 : 1.05 }
  }
}
