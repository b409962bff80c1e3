internal import OrderRouting

/// Reads a plan's rows into the numbers of its problem, and prices every shipment again: a plan that contradicts the
/// scenario or itself is refused.
struct PlanStateReader {
  private let problem: RoutingProblem
  private let document: PlanDocument
  private let orderNumbers: [IDKey: Int]
  private var pricer: OrderPricer
  private var remaining: RemainingSupplies
  private var options: [OrderOption] = []
  private var rowsOfOrder: [[Int]]
  /// By row of shipments: the offer, and steps by line.
  private var offers: [Int32] = []
  private var quantities: [[Int]] = []
  /// By order and line: the reason stated for what is left; by order and line: what rows cover.
  private var reasons: [[UnfilledReason?]]
  private var covered: [[Int]]
  private var uses: [SupplyHolders.Use] = []
  private var sums = TermSums()
  private var terms = CostTerms()
  /// By order: whether its shipments are priced again.
  private var isPriced: [Bool]

  /// `nil` where the plan is refused; ``PlanVerifier`` says why.
  ///
  /// O(rows of the plan + supplies).
  ///
  /// - Parameter orders: whose shipments are priced again, by their positions; `nil`: all. Of the others what they use
  ///   is counted, and what they cost is taken from the plan.
  static func read(
    _ document: PlanDocument, _ problem: RoutingProblem, pricing orders: [Int]? = nil
  ) -> PlanState? {
    var reader = PlanStateReader(document, problem, pricing: orders)
    return reader.readShipments() && reader.readLines() && reader.readOrders() && reader.checkReasons()
      && reader.checkSummary() ? reader.state() : nil
  }

  private init(_ document: PlanDocument, _ problem: RoutingProblem, pricing orders: [Int]?) {
    isPriced = Array(repeating: orders == nil, count: problem.orders.count)
    for order in orders ?? [] { isPriced[order] = true }
    self.problem = problem
    self.document = document
    orderNumbers = [IDKey: Int](positionsOf: problem.orders.lazy.map(\.id))
    pricer = OrderPricer(problem)
    remaining = RemainingSupplies(problem)
    rowsOfOrder = Array(repeating: [], count: problem.orders.count)
    reasons = problem.orders.indices.map { Array(repeating: nil, count: problem.orders[$0].lines.count) }
    covered = problem.orders.indices.map { Array(repeating: 0, count: problem.orders[$0].lines.count) }
  }

  private mutating func readShipments() -> Bool {
    let list = problem.network.offers
    for (row, stated) in document.shipments.enumerated() {
      guard let order = orderNumbers[IDKey(stated.order)],
        let location = list.locations.find(stated.location),
        let lane = list.lane(stated.service, at: location)
      else { return false }
      let first = list.firstOffer(ofLane: Int(lane))
      let day = stated.shipDate.daysSinceEpoch
      guard let offer = (first..<first + list.shipDays).first(where: { problem.dates.shipDay[$0] == day })
      else { return false }
      offers.append(Int32(offer))
      quantities.append(Array(repeating: 0, count: problem.orders[order].lines.count))
      rowsOfOrder[order].append(row)
    }
    return true
  }

  private mutating func readLines() -> Bool {
    var shipments: [IDKey: Int] = [:]
    shipments.reserveCapacity(document.shipments.count)
    for row in document.shipments.indices {
      if shipments.updateValue(row, forKey: IDKey(document.shipments[row].id)) != nil { return false }
    }
    for index in document.lines.indices {
      let stated = document.lines[index]
      guard let order = orderNumbers[IDKey(stated.order)],
        let line = problem.orders[order].lines.firstIndex(where: { $0.id.isID(stated.line) }),
        problem.orders[order].lines[line].sku.isID(stated.sku), stated.quantity > 0,
        stated.quantity <= problem.orders[order].lines[line].quantity
      else { return false }
      covered[order][line] += stated.quantity
      guard let id = stated.shipment else {
        reasons[order][line] = stated.reason
        continue
      }
      guard let row = shipments[IDKey(id)], document.shipments[row].order.isID(stated.order),
        document.shipments[row].location.isID(stated.location ?? ""), quantities[row][line] == 0
      else { return false }
      quantities[row][line] = stated.quantity
    }
    return problem.orders.indices.allSatisfy { order in
      problem.orders[order].lines.indices.allSatisfy {
        covered[order][$0] == problem.orders[order].lines[$0].quantity
      }
    }
  }

  private mutating func readOrders() -> Bool {
    for order in problem.orders.indices {
      pricer.read(order)
      var option = OrderOption()
      var left = pricer.steps
      for row in rowsOfOrder[order] {
        guard ship(row, order: order, &option, &left) else { return false }
      }
      let isPartial = !option.offers.isEmpty && left.contains { $0 > 0 }
      if option.offers.count > problem.batch.maxShipments[order] { return false }
      if isPartial, problem.batch.completeOnly[order] { return false }
      if !option.offers.isEmpty {
        let extra = option.offers.count + problem.batch.priorSplits[order] - 1
        sums.split += Int128(problem.network.policy.splitPenalty.millionths) * Int128(extra)
      }
      sums.unfilled += Int128(pricer.unfilledCost(left))
      options.append(option)
    }
    for location in problem.fixedCosts.indices where remaining.shipments[location] > 0 {
      sums.fixed += Int128(problem.fixedCosts[location])
    }
    do throws(PlanningError) { terms = try sums.terms() } catch { return false }
    return true
  }

  private mutating func ship(_ row: Int, order: Int, _ option: inout OrderOption, _ left: inout [Int]) -> Bool
  {
    var steps: [Int] = []
    for (line, quantity) in quantities[row].enumerated() {
      let (whole, rest) = quantity.quotientAndRemainder(dividingBy: pricer.stepQuantity[line])
      if rest != 0 || (whole > 0 && pricer.components(of: line).isEmpty) { return false }
      steps.append(whole)
      left[line] -= whole
    }
    pricer.load(steps)
    let stated = document.shipments[row]
    guard pricer.units > 0, let candidate = pricer.candidate(offer: offers[row]),
      remaining.fits(pricer, candidate), !isPriced[order] || isAsStated(stated, candidate)
    else { return false }
    remaining.use(pricer, candidate)
    // A closure that appends while the pricer lends itself would copy the pricer.
    for use in pricer.uses(candidate) {
      uses.append(.init(number: use.number, order: Int32(order), amount: use.amount))
    }
    sums.add(stated.terms)
    option.append(offer: candidate.offer, content: steps)
    return true
  }

  /// Whether a shipment costs, and arrives, as the plan says.
  private mutating func isAsStated(_ stated: ShipmentRow, _ candidate: OrderPricer.Candidate) -> Bool {
    guard let cost = pricer.price(candidate) else { return false }
    return cost.terms == stated.terms && cost.parcels == stated.parcels
      && cost.billableWeight == stated.billableWeight.millionths && candidate.daysLate == stated.daysLate
      && candidate.shipDaysLate == stated.shipDaysLate
      && problem.deliveryDate(offer: candidate.offer, zone: candidate.zone) == stated.deliveryDate
      && problem.network.zoneNames[candidate.zone].isID(stated.zone)
  }

  /// Whether every reason that is stated is the one that follows.
  private mutating func checkReasons() -> Bool {
    for order in problem.orders.indices
    where isPriced[order] && reasons[order].contains(where: { $0 != nil }) {
      pricer.begin(order)
      var finder = ReasonFinder(pricer: pricer, remaining: remaining, used: options[order].offers)
      for (line, stated) in reasons[order].enumerated() {
        if let stated, finder.reason(line) != stated { return false }
      }
    }
    return true
  }

  private func checkSummary() -> Bool { document.summary.map { $0.terms == terms } ?? true }

  private consuming func state() -> PlanState {
    let prices = problem.pricesByNumber(document.prices ?? []).prices
    return PlanState(
      problem: problem, document: document, options: options, rows: rowsOfOrder, remaining: remaining,
      holders: SupplyHolders(uses, supplies: problem.numbers.count), orderNumbers: orderNumbers,
      prices: prices,
      hasPrices: prices.contains { $0 > 0 }, terms: terms)
  }
}
