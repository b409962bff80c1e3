/// A network that plans one batch of orders after another, each with what the batches before it left.
///
/// Compiled once: turning to a batch costs what its orders and supplies cost, not what compiling the network does.
/// Stock lasts until it is shipped; allocations, capacities and opening costs hold for a period, such as a day, and
/// are renewed by ``renewLimits()``. A class, as its ``supplies`` are: ``copy()`` goes on by itself.
public final class RollingProblem {
  /// What the batches so far left.
  public let supplies: Supplies
  private var batch: RoutingProblem
  /// The version of the supplies that ``batch`` has.
  private var seen: Int

  /// Begins with the stock that a problem may ship, and all of its network's limits. O(supplies).
  public init(_ problem: RoutingProblem) {
    batch = problem
    supplies = Supplies(problem.network, stock: problem.stock)
    seen = supplies.version
  }

  private init(copying other: RollingProblem) {
    batch = other.problem
    supplies = other.supplies.copy()
    seen = supplies.version
  }

  /// The batch turned to, with what there is for it now. O(supplies) where these have changed.
  public var problem: RoutingProblem {
    if seen != supplies.version {
      batch.refresh(supplies, at: batch.asOf)
      seen = supplies.version
    }
    return batch
  }

  /// The same network and batch, with supplies of their own.
  public func copy() -> RollingProblem { RollingProblem(copying: self) }

  /// Turns to other orders at another moment.
  ///
  /// O(lines + supplies); where a local day or a cutoff has passed, the dates of all offers are found anew.
  /// - Throws: ``InvalidOrder`` with every error of the first order that is not valid on the network; then nothing
  ///   changes.
  public func turn(to orders: [Order], at asOf: Instant) throws(InvalidOrder) {
    for order in orders { try validator.check(order) }
    batch = RoutingProblem(batch.network, supplies, orders: orders, at: asOf, dates: batch.dates)
    seen = supplies.version
  }

  private lazy var validator = OrderValidator(batch.network.tables)

  /// Takes what a plan of the batch turned to ships off stock, allocations and capacities; its locations are
  /// open from now on. Traps for a plan that ships more than there is.
  ///
  /// O(shipments × their items).
  public func ship(_ plan: Plan) {
    precondition(plan.counts.orders == batch.batch.count, "a plan ships the orders that it is a plan of")
    do throws(SupplyError) {
      for shipment in plan.shipments {
        let (uses, departure) = plan.uses(of: shipment)
        try supplies.ship(try supplies.take(uses, departures: [departure]))
      }
    } catch {
      preconditionFailure("a plan ships what is there: \(error)")
    }
  }

  /// Begins a new period: allocations, capacities and opening costs are those of the beginning again.
  ///
  /// O(what was used).
  public func renewLimits() { supplies.renewLimits() }

  /// The batch turned to as a scenario of its own, with what the batches before it left: what a verifier checks a
  /// plan of it against.
  ///
  /// Reservations stay as they are, and on hand is what makes the available units true. A service for every
  /// location whose shipments are limited becomes one row for each location. Where limits hold for ship dates, tables
  /// cannot say what is used of one: the limits are those of the beginning. O(rows).
  public var scenario: Scenario { supplies.scenario(problem) }
}
