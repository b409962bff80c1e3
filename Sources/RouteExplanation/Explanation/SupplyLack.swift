/// A supply of which a plan left less than a way needs.
public struct SupplyLack: Hashable, Sendable {
  public var supply: Supply
  /// Units or shipments.
  public var needs: Int
  /// What the plan left, with what the order gives back; at least 0.
  public var left: Int
  /// Orders that have it, those first that would lose least; see ``holderCount``.
  public var holders: [Holder]
  /// How many there are; ``holders`` has at most ``mostHolders``.
  public var holderCount: Int

  /// Holders that are told of one supply.
  public static let mostHolders = 10

  /// An order that has some of a supply.
  public struct Holder: Hashable, Sendable {
    public var order: String
    public var used: Int
    /// What it would cost more without any of the supply, the rest of the plan unchanged; below 0 where the plan
    /// missed something cheaper.
    public var wouldLose: Money

    public init(order: String, used: Int, wouldLose: Money) {
      self.order = order
      self.used = used
      self.wouldLose = wouldLose
    }
  }

  public init(_ supply: Supply, needs: Int, left: Int, holders: [Holder] = [], holderCount: Int = 0) {
    self.supply = supply
    self.needs = needs
    self.left = left
    self.holders = holders
    self.holderCount = holderCount
  }
}
