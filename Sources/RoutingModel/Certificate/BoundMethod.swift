/// How a strategy obtained its lower bound, by its name in a plan.
public enum BoundMethod: RawRepresentable, Codable, Hashable, Sendable {
  /// There is no bound.
  case none
  /// By the plan's prices alone, see ``PriceBound``.
  case prices
  /// By the prices, of supplies rounded down to what can be used of them.
  case pricesAndRoundedSupplies
  /// By the prices, and by handing scarce supplies out in whole lines.
  case pricesAndAuctions
  case pricesAndPrograms
  case pricesAuctionsAndPrograms
  /// By any of these, of the plans alone that keep the shipments which orders have.
  case keptShipments
  /// By integer programs that prove the plan to be the best.
  case integerProgram
  /// Another strategy's, or another program's, in its own words: it says nothing of the bound.
  case other(String)

  public init(rawValue: String) {
    self = Self.known.first { $0.rawValue.utf8.elementsEqual(rawValue.utf8) } ?? .other(rawValue)
  }

  public var rawValue: String {
    switch self {
    case .none: "none"
    case .prices: "prices"
    case .pricesAndRoundedSupplies: "prices and rounded supplies"
    case .pricesAndAuctions: "prices and auctions"
    case .pricesAndPrograms: "prices and integer programs"
    case .pricesAuctionsAndPrograms: "prices, auctions and integer programs"
    case .keptShipments: "kept shipments"
    case .integerProgram: "integer program"
    case .other(let name): name
    }
  }

  /// Those of this library's strategies.
  public static let known: [BoundMethod] = [
    .none, .prices, .pricesAndRoundedSupplies, .pricesAndAuctions, .pricesAndPrograms,
    .pricesAuctionsAndPrograms, .keptShipments, .integerProgram,
  ]
}
