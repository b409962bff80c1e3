/// Lists the choices of order classes, one thread's share of them.
struct ChoiceTableBuilder: Sendable {
  private var solver: OrderSolver
  private let contention: Contention
  private let classes: OrderClasses
  private let ledger: Ledger
  private(set) var table: ChoiceTable
  /// Numbers of classes with more contents than can be listed.
  private(set) var long: [Int32] = []

  // Of the class at work.
  private var entry = ChoiceTable.Entry()
  private var content: [Int] = []
  private var rooms: [Int] = []
  /// By content: the least cost of a choice that uses nothing contested.
  private var freeCost: [Int64] = []
  private var isFree: [Bool] = []

  /// Whether choices are left out that cost much more than the cheapest of their content; then no bound holds
  /// that is found from the table.
  private let isNarrow: Bool

  /// Contents past which an order whose lines divide counts as long: dividing it takes the square of them.
  static let dividedLimit = 1_500

  /// A choice is much dearer from so many hundredths of the cheapest on.
  private static let narrowPercent: Int64 = 130

  init(
    _ problem: RoutingProblem, _ classes: OrderClasses, _ contention: Contention, ledger: Ledger,
    isNarrow: Bool = false
  ) {
    self.isNarrow = isNarrow
    solver = OrderSolver(problem)
    self.contention = contention
    self.classes = classes
    self.ledger = ledger
    table = ChoiceTable(
      resources: [], supply: [],
      offerRow: (0..<Int32(problem.offers.count)).map { offer in
        let resource = problem.resources.shipments(offer: offer)
        return contention.isContested[resource] ? Int32(resource) : -1
      },
      splitPenalty: problem.scenario.policy.splitPenalty.millionths)
  }

  /// The table of all classes, its rows the contested resources, and the classes too long to list.
  static func build(
    _ problem: RoutingProblem, _ classes: OrderClasses, _ contention: Contention, ledger: Ledger,
    isNarrow: Bool, threads: Int
  ) -> (table: ChoiceTable, long: [Int32]) {
    let ranges = Parallel.ranges(classes.count, atLeast: 256)
    let empty = ChoiceTableBuilder(problem, classes, contention, ledger: ledger, isNarrow: isNarrow)
    var parts: [ChoiceTableBuilder?] = Parallel.map(
      ranges.count, threads: threads, { empty },
      body: { index, own in
        own.table = empty.table
        own.long = []
        for number in ranges[index] { own.add(number) }
        return own
      })
    let resources = problem.resources.supply.indices.map { Int32($0) }
    var table = ChoiceTable(
      resources: resources, supply: problem.resources.supply, offerRow: empty.table.offerRow,
      splitPenalty: empty.table.splitPenalty)
    table.reserveRoom(for: parts.compactMap { $0?.table })
    var long: [Int32] = []
    for index in parts.indices {
      // Each part is let go as soon as it is copied.
      guard let part = parts[index] else { continue }
      parts[index] = nil
      table.append(part.table)
      long += part.long
    }
    let outside = longDemand(long, classes, problem, ledger)
    return (table.reduced(problem, outside: outside, threads: threads), long)
  }

  /// By resource: at least what the orders of some classes could use together; empty where there are none.
  private static func longDemand(
    _ long: [Int32], _ classes: OrderClasses, _ problem: RoutingProblem, _ ledger: Ledger
  ) -> [Int] {
    if long.isEmpty { return [] }
    var demand = [Int](repeating: 0, count: problem.resources.count)
    var pricer = OrderPricer(problem)
    for order in long.flatMap({ classes.orders(Int($0)) }) {
      pricer.begin(Int(order))
      pricer.forEachLargestUse(ledger) { demand[$0] = min(Int.max / 4, demand[$0] + $1) }
    }
    return demand
  }

  private mutating func add(_ number: Int) {
    guard let order = classes.orders(number).first else { return }
    solver.pricer.begin(Int(order))
    guard solver.enumerate(ledger, limit: PieceSolver.contentLimit),
      solver.space.isBinary || solver.space.count <= Self.dividedLimit
    else {
      long.append(Int32(number))
      return
    }
    solver.priceFillings()
    entry.removeAll()
    entry.number = Int32(number)
    entry.size = Int32(classes.size(number))
    entry.maxShipments = solver.problem.batch.maxShipments[Int(order)]
    entry.fillingCost.append(contentsOf: solver.fillingCost)
    for line in solver.space.digits.indices where solver.space.digits[line] > 0 {
      entry.lineNumber.append(Int32(line))
      entry.steps.append(Int32(solver.space.digits[line]))
    }
    freeCost.removeAll(keepingCapacity: true)
    for _ in 0..<solver.space.count { freeCost.append(.max) }
    isFree.removeAll(keepingCapacity: true)
    var next = 0
    while next < solver.pricer.candidates.count {
      let first = next
      let location = solver.pricer.candidates[first].location
      while next < solver.pricer.candidates.count, solver.pricer.candidates[next].location == location {
        next += 1
      }
      addPlace(first..<next)
    }
    keepUseful()
    if isNarrow { keepNear() }
    table.append(entry)
  }

  /// Drops every choice that costs much more than the cheapest of its content.
  private mutating func keepNear() {
    for number in freeCost.indices { freeCost[number] = .max }
    for choice in entry.choices {
      freeCost[Int(choice.content)] = min(freeCost[Int(choice.content)], choice.cost)
    }
    entry.choices.removeAll { choice in
      let least = freeCost[Int(choice.content)]
      return least > 0 && choice.cost / Self.narrowPercent > least / 100
    }
  }

  /// The sum over all listed classes of the cheapest option at prices, every choice looked at, none kept.
  ///
  /// - Parameter prices: by resource.
  static func leastCost(
    _ problem: RoutingProblem, _ classes: OrderClasses, _ contention: Contention, ledger: Ledger,
    prices: [Int64], threads: Int
  ) -> Int128 {
    let ranges = Parallel.ranges(classes.count, atLeast: 256)
    let empty = ChoiceTableBuilder(problem, classes, contention, ledger: ledger)
    let sums = Parallel.map(
      ranges.count, threads: threads, { (empty, PricedClass()) },
      body: { index, own in
        var sum: Int128 = 0
        for number in ranges[index] {
          own.0.table.removeClasses()
          own.0.add(number)
          if own.0.table.count == 0 { continue }
          own.1.evaluate(0, own.0.table, prices: prices)
          sum += Int128(own.1.cost) * Int128(classes.size(number))
        }
        return sum
      })
    return sums.reduce(0, +)
  }

  /// Adds the choices from one location, whose offers are a range of the candidates.
  private mutating func addPlace(_ range: Range<Int>) {
    let location = solver.pricer.candidates[range.lowerBound].location
    rooms.removeAll(keepingCapacity: true)
    content.removeAll(keepingCapacity: true)
    var most = 0
    for line in solver.space.digits.indices {
      rooms.append(min(solver.space.digits[line], solver.pricer.room(line, at: location, ledger: ledger)))
      content.append(0)
      most = max(most, rooms[line])
    }
    if most == 0 { return }
    let start = entry.choices.count
    let place = UInt16(entry.placeLocation.count)
    // The contents within the rooms count up like an odometer.
    var number = 0
    while advance(&number) { addChoices(number, at: place, range) }
    if entry.choices.count == start { return }
    addTerms(at: location)
  }

  private mutating func advance(_ number: inout Int) -> Bool {
    for line in content.indices where solver.space.digits[line] > 0 {
      if content[line] < rooms[line] {
        content[line] += 1
        number += solver.space.places[line]
        return true
      }
      number -= content[line] * solver.space.places[line]
      content[line] = 0
    }
    return false
  }

  private mutating func addChoices(_ number: Int, at place: UInt16, _ range: Range<Int>) {
    solver.pricer.load(content)
    let location = solver.pricer.candidates[range.lowerBound].location
    guard ledger.fits(contentOf: solver.pricer, at: location) else { return }
    var cheapest: ChoiceTable.Choice?
    for index in range {
      let candidate = solver.pricer.candidates[index]
      guard ledger.fits(shipmentBy: candidate.offer, at: location), let price = solver.pricer.price(candidate)
      else { continue }
      let choice = ChoiceTable.Choice(
        content: UInt16(number), place: place, offer: candidate.offer, cost: price.total)
      if table.offerRow[Int(candidate.offer)] >= 0 {
        append(choice, isFree: false)
      } else if cheapest.map({ price.total < $0.cost }) ?? true {
        cheapest = choice
      }
    }
    guard let cheapest else { return }
    append(cheapest, isFree: !contention.matters(solver.pricer, location))
  }

  private mutating func append(_ choice: ChoiceTable.Choice, isFree: Bool) {
    entry.choices.append(choice)
    self.isFree.append(isFree)
    if isFree { freeCost[Int(choice.content)] = min(freeCost[Int(choice.content)], choice.cost) }
  }

  private mutating func addTerms(at location: Int32) {
    let resources = solver.problem.resources
    entry.placeLocation.append(location)
    entry.placeRow.append(row(resources.shipments(location: location)))
    for number in entry.lineNumber {
      let before = entry.terms.count
      var units = 0
      for index in solver.pricer.components(of: Int(number)) {
        let (group, perStep) = solver.pricer.component(index)
        units += perStep
        let stock = solver.pricer.entry(group: group, location: location)
        if stock < 0 { continue }
        appendTerm(resources.stock(stock), perStep)
        let channel = solver.problem.batch.channel[solver.pricer.order]
        if let allocation = solver.problem.inventory.allocation(entry: stock, channel: channel) {
          appendTerm(resources.allocation(allocation), perStep)
        }
      }
      appendTerm(resources.units(location: location), units)
      entry.termCounts.append(Int32(entry.terms.count - before))
    }
  }

  private mutating func appendTerm(_ resource: Int, _ amount: Int) {
    let row = row(resource)
    if row >= 0, amount > 0 { entry.terms.append((row, Int32(amount))) }
  }

  private func row(_ resource: Int) -> Int32 { contention.isContested[resource] ? Int32(resource) : -1 }

  /// Drops every choice that costs no less than one of the same content that uses nothing contested.
  private mutating func keepUseful() {
    var kept = 0
    var isTaken = [Bool](repeating: false, count: freeCost.count)
    for index in entry.choices.indices {
      let choice = entry.choices[index]
      let number = Int(choice.content)
      // Of equally cheap ones the first is enough.
      let isKept =
        isFree[index] ? choice.cost == freeCost[number] && !isTaken[number] : choice.cost < freeCost[number]
      if !isKept { continue }
      if isFree[index] { isTaken[number] = true }
      entry.choices[kept] = choice
      kept += 1
    }
    entry.choices.removeLast(entry.choices.count - kept)
  }
}

extension Contention {
  /// Whether a shared supply or an opening decides whether the loaded content should leave from a location,
  /// whatever the service.
  func matters(_ pricer: OrderPricer, _ location: Int32) -> Bool {
    let problem = pricer.problem
    if problem.fixedCosts[Int(location)] > 0 { return true }
    if isContested[problem.resources.shipments(location: location)] { return true }
    if isContested[problem.resources.units(location: location)] { return true }
    let channel = problem.batch.channel[pricer.order]
    for group in pricer.groupUnits.indices where pricer.groupUnits[group] > 0 {
      let entry = pricer.entry(group: group, location: location)
      if entry < 0 { continue }
      if isContested[problem.resources.stock(entry)] { return true }
      if let allocation = problem.inventory.allocation(entry: entry, channel: channel),
        isContested[problem.resources.allocation(allocation)]
      {
        return true
      }
    }
    return false
  }
}
