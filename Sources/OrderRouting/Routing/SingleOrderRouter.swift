/// Routes orders one at a time at the prices of the last batch: what a service does between two batches.
///
/// Each order gets its cheapest option with what is left, where what it uses costs its price on top: it leaves
/// scarce stock to orders that need it more (Acimovic & Graves 2015, "Making better fulfillment decisions on
/// the fly in an online retail environment", DOI 10.1287/msom.2014.0505). Locations count as open. The result
/// stands in the router until the next order; ``book()`` takes what it uses off the supplies, without it the
/// next order sees them all. An order with up to ten lines that ship whole allocates nothing once the buffers
/// have grown. One router serves one thread.
public struct SingleOrderRouter: Sendable {
  private var solver: OrderSolver
  private var ledger: Ledger
  /// For orders that are not in the batch.
  private var other: OrderSolver
  /// Made for the first of them.
  private var validator: OrderValidator?
  private var option = OrderOption()
  /// What the order routed last takes.
  private var uses: [SupplyUse] = []
  private var isRouted = false
  /// Bookings that there is room for from the first one on.
  private static let bookingsAtFirst = 65_536
  /// By number of booking: whether it was made and not released.
  private var isBooked: [Bool] = []

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

  /// Routes an order of the problem's batch, an index in the scenario's orders; traps for any other.
  ///
  /// O(contents × offers), the contents being the ways to choose from its lines.
  public mutating func route(order: Int) {
    precondition((0..<solver.problem.batch.count).contains(order), "the scenario has no order \(order)")
    solver.cheapest(order, ledger: &ledger, into: &option)
    Self.read(option, &solver, &shipments, &quantities, &uses, &terms, &pricedCost)
    isRouted = true
  }

  /// Routes an order that is not in the batch. A SKU that the scenario does not have stays unfilled; an id that an
  /// order of the batch has too is no error.
  ///
  /// As for one of the batch; longer where it is the first to such a destination, and for the first order of all
  /// O(rows of the scenario, its orders apart).
  ///
  /// - Throws: ``InvalidOrder`` with every error, where the scenario would not be valid with the order. Then nothing
  ///   is routed.
  public mutating func route(_ order: Order) throws(InvalidOrder) {
    clear()
    if validator == nil { validator = OrderValidator(other.problem.scenario) }
    try validator?.check(order)
    other.pricer.replaceBatch(by: order)
    other.cheapest(0, ledger: &ledger, into: &option)
    Self.read(option, &other, &shipments, &quantities, &uses, &terms, &pricedCost)
    isRouted = true
  }

  private mutating func clear() {
    shipments.removeAll(keepingCapacity: true)
    quantities.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    terms = CostTerms()
    pricedCost = .zero
    isRouted = false
  }

  private static func read(
    _ option: OrderOption, _ solver: inout OrderSolver, _ shipments: inout [RoutedShipment],
    _ quantities: inout [Int], _ uses: inout [SupplyUse], _ terms: inout CostTerms,
    _ pricedCost: inout Money
  ) {
    shipments.removeAll(keepingCapacity: true)
    quantities.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    terms = CostTerms()
    solver.beginReading()
    var total: Int64 = 0
    for index in option.offers.indices {
      let (price, use, shipment) = solver.readShipment(index, of: option, into: &quantities, &uses)
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

// Bookings.
extension SingleOrderRouter {
  /// Takes what the order routed last uses off the supplies: stock, allocations and capacities. The orders routed
  /// after it see what is left.
  ///
  /// Allocates where the caller keeps the booking, and now and then for the router to know it, a byte a booking.
  /// O(what its shipments use).
  ///
  /// - Returns: the booking, to release it; an empty one where nothing ships.
  /// - Throws: ``BookingError/nothingRouted`` where no order was routed since the last booking, or the last one was
  ///   invalid.
  @discardableResult
  public mutating func book() throws(BookingError) -> Booking {
    guard isRouted else { throw .nothingRouted }
    isRouted = false
    for use in uses { ledger.take(use.amount, of: use.resource) }
    if isBooked.isEmpty { isBooked.reserveCapacity(Self.bookingsAtFirst) }
    isBooked.append(true)
    return Booking(number: isBooked.count - 1, uses: uses)
  }

  /// Gives back what a booking of this router took, such as when its order is cancelled.
  ///
  /// The order routed last, if it is not booked, stays as it was routed. O(what the booking's shipments use).
  ///
  /// - Throws: ``BookingError/notBooked`` where the router did not make the booking, or has released it.
  public mutating func release(_ booking: Booking) throws(BookingError) {
    guard isBooked.indices.contains(booking.number), isBooked[booking.number] else { throw .notBooked }
    isBooked[booking.number] = false
    for use in booking.uses { ledger.take(-use.amount, of: use.resource) }
  }
}
