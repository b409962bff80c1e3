internal import OrderRouting

/// What came of a part of the orders: counts, sales, and every term of what they cost.
public struct PerformanceRow: Sendable {
  /// Orders with anything in this part.
  public internal(set) var orders = 0
  /// Units that leave; a kit counts what is in it.
  public internal(set) var units = 0
  public internal(set) var shipments = 0
  /// Orders of more than one shipment.
  public internal(set) var splits = 0
  /// Shipments that arrive late.
  public internal(set) var late = 0
  /// Units that no shipment holds, kits as one each, by reason.
  public internal(set) var unfilled: [String: Int] = [:]
  /// Of what leaves, by unit prices.
  public internal(set) var sales = ExactAmount.zero
  /// Units that leave and have no price: no sale is counted for them, so that the margin is too low.
  public internal(set) var unpricedUnits = 0
  /// In the order of ``CostTerms/named``.
  public internal(set) var terms = [ExactAmount](repeating: .zero, count: CostTerms.named.count)

  public var unfilledUnits: Int { unfilled.values.reduce(0, +) }

  /// A term by its name in plan.json.
  public func term(_ name: String) -> ExactAmount {
    CostTerms.named.firstIndex { $0.name == name }.map { terms[$0] } ?? .zero
  }

  /// Money that is paid to somebody: the first five terms.
  public var cash: ExactAmount { terms[..<5].reduce(.zero, +) }
  /// Money that weighs what the seller prefers.
  public var policy: ExactAmount { terms[5...].reduce(.zero, +) }
  public var total: ExactAmount { cash + policy }
  /// Sales less what fulfilment is paid.
  public var margin: ExactAmount { sales - cash }
}

/// By what orders are looked at.
public enum PerformanceDimension: String, Sendable, CaseIterable {
  case channel, location, sku, service, day
}
