extension RoutingProblem {
  /// Compiles a batch for planning at a moment, with what supplies have then.
  ///
  /// O(lines + supplies), and O(lanes × days) for the dates.
  /// - Throws: ``BatchError`` for the first order that is not valid on the network, or the first shipment that cannot
  ///   be kept.
  public init(
    _ network: Network, _ supplies: Supplies, _ batch: Batch, at moment: Instant
  ) throws(BatchError) {
    var validator = OrderValidator(network.tables)
    let orders = batch.orders
    do throws(InvalidOrder) {
      for order in orders { try validator.check(order) }
    } catch {
      throw .invalidOrder(error)
    }
    self.init(network, supplies, orders: orders, at: moment)
    let pinned = batch.pinned
    if !pinned.isEmpty { keep(try PinnedShipments(self, pinned)) }
  }

  /// The problem of what is left of orders, with what is left of the supplies.
  ///
  /// - Parameters:
  ///   - left: units (or kits) by order and line.
  ///   - kept: by order: shipments that it has and keeps.
  /// - Returns: the problem; by order of it the order here, and by line the line here.
  func rest(
    _ left: [[Int]], kept: [Int], _ remaining: RemainingSupplies
  ) -> (problem: RoutingProblem, orders: [Int], lines: [[Int]]) {
    var rest = withoutOrders(supply: remaining.amounts, shipments: remaining.shipments)
    var numbers: [Int] = []
    var lines: [[Int]] = []
    for order in orders.indices {
      let open = left[order].indices.filter { left[order][$0] > 0 }
      if open.isEmpty { continue }
      var own = orders[order]
      own.lines = open.map { line in
        var part = orders[order].lines[line]
        part.quantity = left[order][line]
        return part
      }
      rest.append(own, keptShipments: kept[order])
      numbers.append(order)
      lines.append(open)
    }
    return (rest, numbers, lines)
  }

  /// What of earlier decisions is still possible, in numbers of the problem; see ``PlanDraft/ship(_:)``.
  package func possible(_ decisions: [ShipmentDecision]) -> PlanDecisions {
    var draft = PlanDraft(self)
    _ = draft.ship(decisions)
    return draft.proposal().decisions
  }
}
