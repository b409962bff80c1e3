/// A plan in the making, order by order: which offers may serve an order, what they cost, and what the
/// shipments so far left. The way to write a strategy outside this module.
///
/// Turn to an order, ask for offers and prices, ship, turn to the next, and end with ``proposal(stoppedBy:notes:)``.
/// A draft keeps the rules: it gives no price for what may not ship. Contents are quantities by line of
/// the order, in the order's lines' own units: a kit counts as one.
public struct PlanDraft: Sendable {
  public let problem: RoutingProblem
  private let keepsParts: Bool
  private var pricer: OrderPricer
  private var remaining: RemainingSupplies
  private var result = Proposal()
  private var isDone: [Bool]
  /// Of the order turned to: steps by line that no shipment holds, and the shipments.
  private var left: [Int] = []
  private var shipments: [(candidate: OrderPricer.Candidate, steps: [Int])] = []
  private var steps: [Int] = []

  /// A service at a location that may serve the order turned to.
  public struct Offer: Hashable, Sendable {
    /// Index in the scenario's locations.
    public let location: Int
    /// Index in the scenario's services.
    public let service: Int
    public let shipDate: Day
    /// Days after the order's promise that it delivers.
    public let daysLate: Int
    fileprivate let position: Int
  }

  /// Starts with everything that the scenario has. O(supplies + orders).
  public init(_ problem: RoutingProblem) { self.init(problem, keepingParts: false) }

  /// - Parameter keepsParts: whether an order that ships all or nothing keeps a part.
  init(_ problem: RoutingProblem, keepingParts keepsParts: Bool) {
    self.problem = problem
    self.keepsParts = keepsParts
    pricer = OrderPricer(problem)
    remaining = RemainingSupplies(problem)
    isDone = Array(repeating: false, count: problem.batch.count)
  }

  /// Turns to an order, an index in the scenario's orders; each order once, in any order.
  ///
  /// The order before is settled: if it ships all or nothing and is not whole, it gives its shipments back.
  /// O(its lines × locations + offers).
  public mutating func turn(to order: Int) {
    settle()
    precondition(!isDone[order], "a draft turns to each order once")
    isDone[order] = true
    pricer.begin(order)
    left = pricer.steps
  }

  /// The offers that may serve the order at all: as the locations' rows stand, then by service id. Dates,
  /// zone, channel and the order's own choice are looked at, what is left is not. O(offers).
  public var offers: [Offer] {
    pricer.candidates.enumerated().map { position, candidate in
      Offer(
        location: Int(candidate.location),
        service: Int(problem.network.offers.serviceRow[Int(candidate.offer)]),
        shipDate: Day(daysSinceEpoch: problem.dates.shipDay[Int(candidate.offer)]),
        daysLate: candidate.daysLate, position: position)
    }
  }

  /// By line of the order: what no shipment holds yet. O(lines).
  public var open: [Int] { left.indices.map { left[$0] * pricer.stepQuantity[$0] } }

  /// The most of an open line that stock and allocations leave at an offer's location, other lines left out
  /// of account; where lines ship whole, all of it or 0. O(components of the line).
  public func room(forLine line: Int, by offer: Offer) -> Int {
    let location = pricer.candidates[offer.position].location
    return min(left[line], pricer.room(line, at: location, remaining: remaining)) * pricer.stepQuantity[line]
  }

  /// What it costs to leave open all that is open now.
  public var unfilledCost: Money { Money(millionths: pricer.unfilledCost(left)) }

  /// What a further shipment with this content costs, its terms alone: split, unfilled and fixed are 0.
  ///
  /// `nil` where it may not ship: by the model's rules for a shipment, for want of stock, allocation or
  /// capacity, because the order has all its shipments, or because a part of a line may not travel.
  /// O(lines + items + parcels).
  public mutating func price(_ content: [Int], by offer: Offer) -> CostTerms? {
    guard let candidate = load(content, offer) else { return nil }
    return pricer.price(candidate)?.terms
  }

  /// Ships a content for which ``price(_:by:)`` gives a price; traps for any other.
  public mutating func ship(_ content: [Int], by offer: Offer) {
    guard let candidate = load(content, offer), pricer.price(candidate) != nil else {
      preconditionFailure("a strategy shipped what may not ship")
    }
    remaining.use(pricer, candidate)
    shipments.append((candidate, steps))
    for line in left.indices { left[line] -= steps[line] }
  }

  /// Gives back every shipment of the order turned to.
  public mutating func withdraw() {
    for shipment in shipments {
      pricer.load(shipment.steps)
      remaining.use(pricer, shipment.candidate, sign: -1)
    }
    shipments.removeAll(keepingCapacity: true)
    left = pricer.steps
  }

  /// The shipments of all orders.
  ///
  /// - Parameters:
  ///   - limit: what ended the work early, such as ``StoppingCriterion/reached``.
  ///   - notes: facts about how the decisions came about, for people.
  public consuming func proposal(stoppedBy limit: StoppingReason? = nil, notes: [String] = []) -> Proposal {
    settle()
    result.stoppedBy = limit
    result.notes = notes
    return result
  }

  private mutating func settle() {
    if shipments.isEmpty { return }
    if !keepsParts, problem.batch.completeOnly[pricer.order], left.contains(where: { $0 > 0 }) {
      return withdraw()
    }
    for shipment in shipments {
      result.ship(order: pricer.order, offer: shipment.candidate.offer, content: shipment.steps)
    }
    shipments.removeAll(keepingCapacity: true)
  }

  /// Loads a content into the pricer; `nil` where what is left, or the order, does not allow it.
  private mutating func load(_ content: [Int], _ offer: Offer) -> OrderPricer.Candidate? {
    precondition(content.count == left.count, "a content has a quantity for every line of the order")
    guard shipments.count < problem.batch.maxShipments[pricer.order] else { return nil }
    steps.removeAll(keepingCapacity: true)
    for line in left.indices {
      let (whole, rest) = content[line].quotientAndRemainder(dividingBy: pricer.stepQuantity[line])
      guard rest == 0, whole >= 0, whole <= left[line] else { return nil }
      // An unknown SKU never ships.
      if whole > 0, pricer.components(of: line).isEmpty { return nil }
      steps.append(whole)
    }
    pricer.load(steps)
    let candidate = pricer.candidates[offer.position]
    return pricer.units > 0 && remaining.fits(pricer, candidate) ? candidate : nil
  }
}
