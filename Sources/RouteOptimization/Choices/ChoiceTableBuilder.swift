internal import OrderRouting

/// Lists the choices of order classes, one thread's share of them.
struct ChoiceTableBuilder: Sendable {
  private var solver: OrderSolver
  private let contention: Contention
  private let classes: OrderClasses
  private let remaining: RemainingSupplies
  private(set) var table: ChoiceTable
  /// Numbers of classes with more contents than can be listed.
  private(set) var long: [Int32] = []

  // Of the class at work.
  private var entry = ChoiceTable.Entry()
  private var content: [Int] = []
  /// Of the content at work: its choices, and which of them use nothing contested.
  private var found: [ChoiceTable.Choice] = []
  private var isFree: [Bool] = []
  /// The least cost of a choice of the content at work that uses nothing contested.
  private var freeCost = Int64.max
  /// Of a filtered table: the least costs of choices of the content at work, as many as are kept, ascending.
  private var leastCosts: [Int64] = []
  /// The least that a choice of the content at work can cost which a filtered table leaves out.
  private var leftOutCost = DivisionTable.impossible
  /// By place as the solver numbers them: its number in the entry; −1: nothing ships from it.
  private var placeNumber: [Int] = []

  /// Which choices are left out; `nil`: none that matters.
  private let choiceFilter: ChoiceFilter?
  /// Contents past which an order is long.
  private let contentLimit: Int

  init(
    _ problem: RoutingProblem, _ classes: OrderClasses, _ contention: Contention,
    remaining: RemainingSupplies, contentLimit: Int = PriceBound.contentLimit,
    choiceFilter: ChoiceFilter? = nil
  ) {
    self.choiceFilter = choiceFilter
    self.contentLimit = contentLimit
    solver = OrderSolver(problem)
    self.contention = contention
    self.classes = classes
    self.remaining = remaining
    table = ChoiceTable(
      supplyNumbers: [], supply: [],
      serviceRows: ServiceRows(problem, contention),
      splitPenalty: problem.network.policy.splitPenalty.millionths)
  }

  /// The table of all classes, its rows the contested supplies, and the classes too long to list.
  static func build(
    _ problem: RoutingProblem, _ classes: OrderClasses, _ contention: Contention,
    remaining: RemainingSupplies, contentLimit: Int,
    choiceFilter: ChoiceFilter?, threads: Int
  ) -> (table: ChoiceTable, long: [Int32]) {
    let ranges = Parallel.ranges(classes.count, atLeast: 256)
    let empty = ChoiceTableBuilder(
      problem, classes, contention, remaining: remaining, contentLimit: contentLimit,
      choiceFilter: choiceFilter)
    let found: [(table: ChoiceTable, long: [Int32])] = Parallel.map(
      ranges.count, threads: threads, { empty },
      body: { index, own in
        own.table = empty.table
        own.long = []
        for number in ranges[index] { own.add(number) }
        defer { own.table.removeClasses() }
        return (own.table, own.long)
      })
    let long = found.flatMap(\.long)
    let parts = ChoiceTableParts(
      found.map(\.table), supplyNumbers: problem.supply.indices.map { Int32($0) },
      supply: problem.supply)
    let outside = longDemand(long, classes, problem, remaining)
    // What a filtered table proves is to follow from its prices alone.
    let table = parts.reduced(
      problem, outside: outside, roundsSupplies: choiceFilter == nil, threads: threads)
    return (table, long)
  }

  /// By number of a supply: at least what the orders of some classes could use together; empty where there are none.
  private static func longDemand(
    _ long: [Int32], _ classes: OrderClasses, _ problem: RoutingProblem, _ remaining: RemainingSupplies
  ) -> [Int] {
    if long.isEmpty { return [] }
    var demand = [Int](repeating: 0, count: problem.numbers.count)
    var pricer = OrderPricer(problem)
    for order in long.flatMap({ classes.orders(Int($0)) }) {
      pricer.begin(Int(order))
      pricer.forEachLargestUse(remaining) { demand[$0] = min(Int.max / 4, demand[$0] + $1) }
    }
    return demand
  }

  private mutating func add(_ number: Int) {
    guard let order = classes.orders(number).first else { return }
    solver.pricer.begin(Int(order))
    guard solver.isListable(remaining, contents: contentLimit) else {
      long.append(Int32(number))
      return
    }
    solver.priceFillings()
    entry.removeAll()
    entry.number = Int32(number)
    entry.size = Int32(classes.size(number))
    entry.maxShipments = solver.pricer.problem.batch.maxShipments[Int(order)]
    entry.fillingCost.append(contentsOf: solver.fillingCost)
    entry.leftOutCost.append(DivisionTable.impossible)
    for line in solver.space.digits.indices where solver.space.digits[line] > 0 {
      entry.lines.append(.init(number: Int32(line), steps: Int32(solver.space.digits[line])))
    }
    for content in 1..<max(1, solver.space.count) {
      leastCosts.removeAll(keepingCapacity: true)
      freeCost = .max
      leftOutCost = DivisionTable.impossible
      listChoices(of: content)
      entry.leftOutCost.append(leftOutCost)
    }
    numberPlaces()
    table.append(entry)
  }

  /// Lists the choices of one content that can matter.
  private mutating func listChoices(of number: Int) {
    solver.space.decode(number, into: &content)
    guard let first = solver.places.nextHolder(of: content, from: 0) else { return }
    solver.pricer.load(content)
    found.removeAll(keepingCapacity: true)
    isFree.removeAll(keepingCapacity: true)
    var next = first
    while true {
      findChoices(of: number, at: next)
      guard let place = solver.places.nextHolder(of: content, from: next + 1) else { break }
      next = place
    }
    keepUseful()
  }

  /// Finds the choices of the loaded content from a place: the cheapest, and those by contested offers.
  private mutating func findChoices(of number: Int, at place: Int) {
    let location = solver.places.location(place)
    if remaining.units(solver.places.departure(place)) < solver.pricer.units { return }
    let range = solver.places.candidates(place)
    let first = solver.pricer.candidates[range.lowerBound]
    if solver.places.sharesStock, !remaining.fits(contentOf: solver.pricer, by: first) { return }
    let stock = solver.pricer.stockValue(at: location)
    let least = stock + solver.pricer.contentHandling(first.offer)
    var cheapest: ChoiceTable.Choice?
    for index in range {
      let candidate = solver.pricer.candidates[index]
      let isContested = !table.serviceRows.range(candidate.offer).isEmpty
      let bound = least + candidate.leastCost
      if isUseless(bound) { continue }
      if !isContested, let cheapest, bound >= cheapest.cost { continue }
      guard remaining.fits(shipmentBy: candidate.offer),
        let price = solver.pricer.price(candidate, stockValue: stock)
      else { continue }
      let choice = ChoiceTable.Choice(
        content: UInt16(number), place: UInt16(place), offer: candidate.offer, cost: price.total)
      if isContested {
        append(choice, isFree: false)
      } else if cheapest.map({ choice.cost < $0.cost }) ?? true {
        cheapest = choice
      }
    }
    guard let cheapest, !isUseless(cheapest.cost) else { return }
    append(cheapest, isFree: !contention.matters(solver.pricer, first))
  }

  /// Whether a choice of the content at work that costs so much, or more, is dropped already by what was found.
  /// Where stock values make costs negative, a filtered table may drop one that another order of places would keep.
  private mutating func isUseless(_ cost: Int64) -> Bool { cost >= freeCost || isLeftOut(cost) }

  /// Whether a filtered table leaves out a choice that costs so much, or more; if so, that is noted.
  private mutating func isLeftOut(_ cost: Int64) -> Bool {
    guard let choiceFilter, choiceFilter.leavesOut(cost, leastCosts) else { return false }
    leftOutCost = min(leftOutCost, cost)
    return true
  }

  private mutating func append(_ choice: ChoiceTable.Choice, isFree: Bool) {
    found.append(choice)
    self.isFree.append(isFree)
    choiceFilter?.note(choice.cost, in: &leastCosts)
    if isFree { freeCost = min(freeCost, choice.cost) }
  }

  /// Takes the choices found, but for those that cost no less than one that uses nothing contested, and those that a
  /// filtered table leaves out.
  private mutating func keepUseful() {
    let first = entry.choices.count
    var isTaken = false
    for index in found.indices {
      let choice = found[index]
      // Of equally cheap ones the first is enough.
      let isKept = isFree[index] ? choice.cost == freeCost && !isTaken : choice.cost < freeCost
      if !isKept { continue }
      if isFree[index] { isTaken = true }
      if isLeftOut(choice.cost) { continue }
      entry.choices.append(choice)
    }
    entry.choices[first...].sort { $0.comes(before: $1) }
  }

  /// Enters the places that choices ship from, and numbers them.
  private mutating func numberPlaces() {
    placeNumber.removeAll(keepingCapacity: true)
    placeNumber.append(contentsOf: repeatElement(-1, count: solver.places.indices.count))
    for choice in entry.choices { placeNumber[Int(choice.place)] = 0 }
    for place in placeNumber.indices where placeNumber[place] == 0 {
      placeNumber[place] = entry.places.count
      addTerms(at: place)
    }
    for index in entry.choices.indices {
      entry.choices[index].place = UInt16(placeNumber[Int(entry.choices[index].place)])
    }
  }

  private mutating func addTerms(at place: Int) {
    let numbers = solver.pricer.problem.numbers
    let (location, departure) = (solver.places.location(place), solver.places.departure(place))
    entry.places.append(.init(location: location, row: row(numbers.shipments(departure: departure))))
    for line in entry.lines {
      let before = entry.terms.count
      var units = 0
      for index in solver.pricer.components(of: Int(line.number)) {
        let (group, perStep) = solver.pricer.component(index)
        units += perStep
        let stock = solver.pricer.entry(group: group, location: location)
        if stock < 0 { continue }
        let channel = solver.pricer.problem.batch.channel[solver.pricer.order]
        numbers.forEachItemUse(entry: stock, channel: channel) { appendTerm($0, perStep) }
      }
      appendTerm(numbers.units(departure: departure), units)
      entry.termCounts.append(Int32(entry.terms.count - before))
    }
  }

  private mutating func appendTerm(_ number: Int, _ amount: Int) {
    let row = row(number)
    if row >= 0, amount > 0 { entry.terms.append(.init(row: row, amount: Int32(amount))) }
  }

  private func row(_ number: Int) -> Int32 { contention.isContested[number] ? Int32(number) : -1 }
}

extension OrderSolver {
  /// Contents past which an order whose lines divide counts as long: dividing it takes the square of them.
  private static let dividedLimit = 1_500
  /// Locations whose numbers a choice can hold.
  private static let placeLimit = Int(UInt16.max) + 1

  /// Sets up the contents of the order begun; `false` if they, or the locations that hold any, are too many to list.
  mutating func isListable(_ remaining: RemainingSupplies, contents: Int = PriceBound.contentLimit) -> Bool {
    enumerate(remaining, limit: contents)
      && (space.isBinary || space.count <= Self.dividedLimit)
      && places.indices.count <= Self.placeLimit
  }
}
