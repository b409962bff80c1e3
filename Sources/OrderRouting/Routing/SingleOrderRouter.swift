/// Routes orders one at a time at the prices of the last batch: what a service does between two batches.
///
/// Each order gets its cheapest option as if it were alone with all supplies, where what it uses costs its
/// price on top: it leaves scarce stock to orders that need it more (Acimovic & Graves 2015, "Making better
/// fulfillment decisions on the fly in an online retail environment", DOI 10.1287/msom.2014.0505). Locations
/// count as open. The result stands in the router until the next order: an order with up to ten lines that ship
/// whole allocates nothing once the buffers have grown. One router serves one thread.
public struct SingleOrderRouter: Sendable {
  private var solver: OrderSolver
  private var ledger: Ledger
  /// For orders that are not in the batch.
  private var other: OrderSolver
  private var option = OrderOption()

  /// The shipments of the order routed last; none where it is best left unfilled.
  public private(set) var shipments: [RoutedShipment] = []
  /// What shipment k holds: `quantities[k * lines ..< (k + 1) * lines]`, by line of the order.
  public private(set) var quantities: [Int] = []
  /// What the order costs, without openings.
  public private(set) var terms = CostTerms()
  /// What the order costs with the prices of all that it uses.
  public private(set) var pricedCost = Money.zero

  /// - Parameter prices: of supplies, as a plan has them; those of no supply of the scenario, and negative
  ///   ones, are left out.
  ///
  /// O(supplies + prices).
  public init(_ problem: RoutingProblem, prices: [SupplyPrice] = []) {
    solver = OrderSolver(problem)
    let dense = problem.resourcePrices(prices).prices
    if dense.contains(where: { $0 != 0 }) { solver.prices = dense }
    other = solver
    ledger = Ledger(problem)
    ledger.openAll()
  }

  /// Routes an order of the problem's batch, an index in the scenario's orders.
  ///
  /// O(contents × offers), the contents being the ways to choose from its lines.
  public mutating func route(order: Int) {
    solver.cheapest(order, ledger: &ledger, into: &option)
    Self.read(option, &solver, &shipments, &quantities, &terms, &pricedCost)
  }

  /// Routes an order that is not in the batch; it must be one that the scenario would be valid with.
  ///
  /// As for one of the batch, and longer where it is the first to such a destination.
  public mutating func route(_ order: Order) {
    other.pricer.replaceBatch(by: order)
    other.cheapest(0, ledger: &ledger, into: &option)
    Self.read(option, &other, &shipments, &quantities, &terms, &pricedCost)
  }

  private static func read(
    _ option: OrderOption, _ solver: inout OrderSolver, _ shipments: inout [RoutedShipment],
    _ quantities: inout [Int], _ terms: inout CostTerms, _ pricedCost: inout Money
  ) {
    shipments.removeAll(keepingCapacity: true)
    quantities.removeAll(keepingCapacity: true)
    terms = CostTerms()
    solver.beginReading()
    var total: Int64 = 0
    for index in option.offers.indices {
      let (price, use, shipment) = solver.readShipment(index, of: option, into: &quantities)
      terms += price.terms
      total += price.total + use
      shipments.append(shipment)
    }
    let (split, unfilled) = solver.readRest(of: option)
    terms.split = Money(millionths: split)
    terms.unfilled = Money(millionths: unfilled)
    pricedCost = Money(millionths: total + split + unfilled)
  }
}
