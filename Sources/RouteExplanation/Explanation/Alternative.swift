/// Another way to serve an order that the scenario allows, whatever the plan left for it.
public struct Alternative: Hashable, Sendable {
  /// From 1.
  public var rank: Int
  public var shipments: [ExplainedShipment]
  /// What it would leave; its reasons are the plan's business, so there are none.
  public var unfilled: [RoutedLine]
  /// Its shipments, split and unfilled; `fixed` is what it would open less what it would close.
  public var cost: CostTerms
  /// ``cost`` less what the order costs now, term by term: by so much the plan's total would change.
  public var difference: CostTerms
  /// What it uses at the plan's prices, less what the order uses now.
  public var scarcityDifference: Money
  /// What the plan left too little of, with what the order gives back; empty where the way is possible.
  public var lacks: [SupplyLack]

  /// Whether what the plan left, with what the order gives back, suffices.
  public var isPossible: Bool { lacks.isEmpty }

  public init(
    rank: Int, shipments: [ExplainedShipment], unfilled: [RoutedLine], cost: CostTerms,
    difference: CostTerms, scarcityDifference: Money, lacks: [SupplyLack]
  ) {
    self.rank = rank
    self.shipments = shipments
    self.unfilled = unfilled
    self.cost = cost
    self.difference = difference
    self.scarcityDifference = scarcityDifference
    self.lacks = lacks
  }
}
