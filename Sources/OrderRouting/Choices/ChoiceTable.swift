/// Every shipment that the orders of a batch could have, in flat arrays: what the search for a plan works on.
///
/// Orders that are alike are one class. A choice is a content from a place by an offer; of those that use the
/// same contested supplies only the cheapest is kept. The places of a class are its locations, numbered within
/// the class; its lines are those of which anything can ship. A row is a contested supply.
struct ChoiceTable: Sendable {
  /// By class of the table: its number among the ``OrderClasses``, and how many orders it has.
  private(set) var number: [Int32] = []
  private(set) var size: [Int32] = []

  // By class of the table; each `…Start` has one entry more.
  private(set) var lineStart: [Int32] = [0]
  private(set) var fillingStart: [Int] = [0]
  private(set) var placeStart: [Int32] = [0]
  private(set) var maxShipments: [Int32] = []
  /// Where the class's terms begin in ``termStart``.
  private(set) var termBase: [Int] = []

  /// By line: its position in the order, and its steps that can ship.
  private(set) var lineNumber: [Int32] = []
  private(set) var steps: [Int32] = []
  /// By content: what it costs, apart from its shipments, if just it ships in all; impossible where an order
  /// that ships all or nothing would ship a part.
  private(set) var fillingCost: [Int64] = []
  /// By content: the least that a choice can cost which was left out of the list; impossible where none was.
  /// Taken as a choice that uses nothing, it keeps bounds true.
  private(set) var leftOutCost: [Int64] = []
  /// By content, and behind the last: the first of its choices.
  private(set) var contentStart: [UInt32] = [0]
  private(set) var placeLocation: [Int32] = []
  /// By place: the row of the location's shipments; −1 where they are not contested.
  private(set) var placeRow: [Int32] = []

  // By choice, contents in ascending order, the cheapest first.
  private(set) var content: [UInt16] = []
  private(set) var place: [UInt16] = []
  private(set) var offer: [Int32] = []
  private(set) var cost: [Int64] = []

  /// By place and line of a class: the rows of units that a step uses, and how much.
  private(set) var termStart: [UInt32] = [0]
  private(set) var termRow: [Int32] = []
  private(set) var termAmount: [Int32] = []

  /// By row: the resource of the problem, and how much of it there is.
  private(set) var resources: [Int32] = []
  private(set) var supply: [Int] = []
  /// By offer: the row of its shipments; −1 where they are not contested.
  private(set) var offerRow: [Int32] = []
  let splitPenalty: Int64

  /// A table without classes, whose rows are the given resources.
  init(resources: [Int32], supply: [Int], offerRow: [Int32], splitPenalty: Int64) {
    self.resources = resources
    self.supply = supply
    self.offerRow = offerRow
    self.splitPenalty = splitPenalty
  }

  /// Classes in the table.
  var count: Int { number.count }

  func choices(_ index: Int) -> Range<Int> {
    Int(contentStart[fillingStart[index]])..<Int(contentStart[fillingStart[index + 1]])
  }
  /// The choices of a class that ship a content, the cheapest first.
  func choices(_ index: Int, content: Int) -> Range<Int> {
    let first = fillingStart[index] + content
    return Int(contentStart[first])..<Int(contentStart[first + 1])
  }
  func lines(_ index: Int) -> Range<Int> { Int(lineStart[index])..<Int(lineStart[index + 1]) }
  func fillings(_ index: Int) -> Range<Int> { fillingStart[index]..<fillingStart[index + 1] }
  func places(_ index: Int) -> Range<Int> { Int(placeStart[index])..<Int(placeStart[index + 1]) }

  /// The terms of a line of a class from one of its places, both numbered within the class.
  func terms(_ index: Int, place: Int, line: Int) -> Range<Int> {
    let first = termBase[index] + place * Int(lineStart[index + 1] - lineStart[index]) + line
    return Int(termStart[first])..<Int(termStart[first + 1])
  }

  /// Steps of a line in a content of a class.
  func steps(in content: Int, line: Int, of index: Int) -> Int {
    let first = Int(lineStart[index])
    var rest = content
    for earlier in first..<first + line { rest /= Int(steps[earlier]) + 1 }
    return rest % (Int(steps[first + line]) + 1)
  }

  /// Calls `body` with the rows that a choice of a class uses. A row may come more than once.
  func forEachUse(_ choice: Int, of index: Int, _ body: (_ row: Int, _ amount: Int) -> Void) {
    let place = Int(self.place[choice])
    let shipments = placeRow[Int(placeStart[index]) + place]
    if shipments >= 0 { body(Int(shipments), 1) }
    let service = offerRow[Int(offer[choice])]
    if service >= 0 { body(Int(service), 1) }
    var rest = Int(content[choice])
    var line = 0
    while rest > 0 {
      let radix = Int(steps[Int(lineStart[index]) + line]) + 1
      let count = rest % radix
      rest /= radix
      if count > 0 {
        for term in terms(index, place: place, line: line) where termRow[term] >= 0 {
          body(Int(termRow[term]), count * Int(termAmount[term]))
        }
      }
      line += 1
    }
  }

  /// Whether a choice of a class uses any row.
  func usesRows(_ choice: Int, of index: Int) -> Bool {
    var any = false
    forEachUse(choice, of: index) { _, _ in any = true }
    return any
  }

  /// What an option of a class costs that consists of the given choices.
  func cost(of choices: some Sequence<Int32>, _ index: Int) -> Int64 {
    var content = 0
    var sum: Int64 = 0
    var count: Int64 = 0
    for choice in choices {
      content += Int(self.content[Int(choice)])
      sum += cost[Int(choice)]
      count += 1
    }
    return sum + splitPenalty * max(0, count - 1) + fillingCost[fillingStart[index] + content]
  }
}

// Making.
extension ChoiceTable {
  /// A class as it is added to a table.
  struct Entry: Sendable {
    var number: Int32 = 0
    var size: Int32 = 1
    var maxShipments = 1
    var lineNumber: [Int32] = []
    var steps: [Int32] = []
    var fillingCost: [Int64] = []
    var leftOutCost: [Int64] = []
    var placeLocation: [Int32] = []
    var placeRow: [Int32] = []
    /// Contents in ascending order, the cheapest first.
    var choices: [Choice] = []
    /// By place and line: the number of its terms, which stand one after the other.
    var termCounts: [Int32] = []
    var terms: [(row: Int32, amount: Int32)] = []

    /// Forgets the class, and keeps the buffers.
    mutating func removeAll() {
      lineNumber.removeAll(keepingCapacity: true)
      steps.removeAll(keepingCapacity: true)
      fillingCost.removeAll(keepingCapacity: true)
      leftOutCost.removeAll(keepingCapacity: true)
      placeLocation.removeAll(keepingCapacity: true)
      placeRow.removeAll(keepingCapacity: true)
      choices.removeAll(keepingCapacity: true)
      termCounts.removeAll(keepingCapacity: true)
      terms.removeAll(keepingCapacity: true)
    }
  }

  struct Choice: Sendable {
    var content: UInt16
    var place: UInt16
    var offer: Int32
    var cost: Int64

    /// Whether it stands before another of the same class.
    func comes(before other: Choice) -> Bool {
      (content, cost, place, offer) < (other.content, other.cost, other.place, other.offer)
    }
  }

  mutating func append(_ entry: Entry) {
    number.append(entry.number)
    size.append(entry.size)
    maxShipments.append(Int32(clamping: entry.maxShipments))
    lineNumber += entry.lineNumber
    steps += entry.steps
    lineStart.append(Int32(steps.count))
    let firstFilling = fillingCost.count
    fillingCost += entry.fillingCost
    leftOutCost += entry.leftOutCost
    fillingStart.append(fillingCost.count)
    placeLocation += entry.placeLocation
    placeRow += entry.placeRow
    placeStart.append(Int32(placeLocation.count))
    for choice in entry.choices {
      // The contents up to this one begin here.
      while contentStart.count <= firstFilling + Int(choice.content) {
        contentStart.append(UInt32(content.count))
      }
      content.append(choice.content)
      place.append(choice.place)
      offer.append(choice.offer)
      cost.append(choice.cost)
    }
    while contentStart.count <= fillingCost.count { contentStart.append(UInt32(content.count)) }
    termBase.append(termStart.count - 1)
    for term in entry.terms {
      termRow.append(term.row)
      termAmount.append(term.amount)
    }
    var end = termStart[termStart.count - 1]
    for count in entry.termCounts {
      end += UInt32(count)
      termStart.append(end)
    }
  }

  /// Makes room for the classes of some tables at once: growing step by step would take twice the memory.
  mutating func reserveRoom(for parts: [ChoiceTable]) {
    func sum(_ count: (ChoiceTable) -> Int) -> Int { parts.reduce(0) { $0 + count($1) } }
    let (classes, choices, terms) = (sum(\.count), sum(\.content.count), sum(\.termRow.count))
    number.reserveCapacity(classes)
    size.reserveCapacity(classes)
    maxShipments.reserveCapacity(classes)
    lineStart.reserveCapacity(classes + 1)
    fillingStart.reserveCapacity(classes + 1)
    placeStart.reserveCapacity(classes + 1)
    termBase.reserveCapacity(classes)
    lineNumber.reserveCapacity(sum(\.lineNumber.count))
    steps.reserveCapacity(sum(\.steps.count))
    fillingCost.reserveCapacity(sum(\.fillingCost.count))
    leftOutCost.reserveCapacity(sum(\.leftOutCost.count))
    contentStart.reserveCapacity(sum(\.contentStart.count))
    placeLocation.reserveCapacity(sum(\.placeLocation.count))
    placeRow.reserveCapacity(sum(\.placeRow.count))
    content.reserveCapacity(choices)
    place.reserveCapacity(choices)
    offer.reserveCapacity(choices)
    cost.reserveCapacity(choices)
    termStart.reserveCapacity(sum(\.termStart.count))
    termRow.reserveCapacity(terms)
    termAmount.reserveCapacity(terms)
  }

  /// Adds the classes of a table with the same rows behind the own ones.
  mutating func append(_ other: ChoiceTable) {
    let (lines, places) = (Int32(steps.count), Int32(placeLocation.count))
    let (choices, fillings) = (UInt32(content.count), fillingCost.count)
    let (starts, terms) = (termStart.count - 1, UInt32(termRow.count))
    number += other.number
    size += other.size
    maxShipments += other.maxShipments
    lineNumber += other.lineNumber
    steps += other.steps
    fillingCost += other.fillingCost
    leftOutCost += other.leftOutCost
    placeLocation += other.placeLocation
    placeRow += other.placeRow
    content += other.content
    place += other.place
    offer += other.offer
    cost += other.cost
    termRow += other.termRow
    termAmount += other.termAmount
    for start in other.lineStart.dropFirst() { lineStart.append(start + lines) }
    for start in other.placeStart.dropFirst() { placeStart.append(start + places) }
    for start in other.contentStart.dropFirst() { contentStart.append(start + choices) }
    for start in other.fillingStart.dropFirst() { fillingStart.append(start + fillings) }
    for base in other.termBase { termBase.append(base + starts) }
    for start in other.termStart.dropFirst() { termStart.append(start + terms) }
  }

  /// Forgets the classes, and keeps the buffers.
  mutating func removeClasses() {
    self = ChoiceTable(resources: resources, supply: supply, offerRow: offerRow, splitPenalty: splitPenalty)
  }

  /// Gives the rows that are used other numbers; `numbers` has −1 for those that are used no more.
  mutating func renumberRows(_ numbers: [Int32]) {
    func new(_ row: Int32) -> Int32 { row < 0 ? -1 : numbers[Int(row)] }
    for index in placeRow.indices { placeRow[index] = new(placeRow[index]) }
    for index in offerRow.indices { offerRow[index] = new(offerRow[index]) }
    for index in termRow.indices { termRow[index] = new(termRow[index]) }
  }

  /// Rounds the supply of scarce rows down to what the quantities wanted there can add up to; those stay that
  /// orders outside the table could use, too.
  mutating func roundSupplies(outside: [Int] = []) {
    // By row: bit a is set where some quantities add up to a.
    var sums = supply.map { $0 < 64 ? UInt64(1) : UInt64.max }
    for (row, use) in outside.enumerated() where use > 0 { sums[row] = .max }
    for index in 0..<count {
      let lines = lines(index)
      for place in 0..<places(index).count {
        for line in 0..<lines.count {
          let copies = Int(size[index]) * Int(steps[lines.lowerBound + line])
          for term in terms(index, place: place, line: line) {
            Self.add(Int(termAmount[term]), copies: copies, to: &sums[Int(termRow[term])])
          }
        }
      }
      for row in placeRow[places(index)] where row >= 0 { sums[Int(row)] = .max }
    }
    for row in offerRow where row >= 0 { sums[Int(row)] = .max }
    for row in supply.indices where supply[row] < 64 {
      while sums[row] >> UInt64(supply[row]) & 1 == 0 { supply[row] -= 1 }
    }
  }

  private static func add(_ amount: Int, copies: Int, to sums: inout UInt64) {
    if sums == .max || amount >= 64 { return }
    for _ in 0..<min(copies, 63 / amount) { sums |= sums << UInt64(amount) }
  }
}

// Dropping choices where they stand.
extension ChoiceTable {
  /// How far a table has been gone through, and where what is kept of it ends.
  struct Compaction {
    fileprivate var choice = 0
    fileprivate var place = 0
    fileprivate var term = 0
    fileprivate var contentStart: [UInt32] = [0]
    fileprivate var placeStart: [Int32] = [0]
    fileprivate var termBase: [Int] = []
    fileprivate var termStart: [UInt32] = [0]
    /// By place of the class at hand: the lines that ship from it, and its new number.
    fileprivate var shipped: [UInt64] = []
    fileprivate var number: [UInt16] = []
  }

  /// Keeps just the given choices of a class, in ascending order, and the places that these ship from; the classes
  /// before it have been gone through. The table is whole again when it is finished.
  mutating func compact(_ index: Int, keeping kept: [Int], _ end: inout Compaction) {
    linesShipped(kept, of: index, into: &end.shipped)
    compactPlaces(of: index, &end)
    var next = 0
    for number in 0..<fillings(index).count {
      while next < kept.count, content[kept[next]] == number {
        move(kept[next], to: end.choice, place: end.number[Int(place[kept[next]])])
        end.choice += 1
        next += 1
      }
      end.contentStart.append(UInt32(end.choice))
    }
  }

  /// Keeps the places that something ships from, and of their terms those of lines that do.
  private mutating func compactPlaces(of index: Int, _ end: inout Compaction) {
    end.termBase.append(end.termStart.count - 1)
    let (lines, places) = (lines(index), places(index))
    let first = end.place
    end.number.removeAll(keepingCapacity: true)
    for (old, shipped) in end.shipped.enumerated() {
      end.number.append(UInt16(end.place - first))
      if shipped == 0 { continue }
      for line in 0..<lines.count {
        // A line that no choice ships from here wants nothing of the rows.
        if shipped >> UInt64(line) & 1 > 0 { keepTerms(terms(index, place: old, line: line), &end) }
        end.termStart.append(UInt32(end.term))
      }
      placeLocation[end.place] = placeLocation[places.lowerBound + old]
      placeRow[end.place] = placeRow[places.lowerBound + old]
      end.place += 1
    }
    end.placeStart.append(Int32(end.place))
  }

  /// By place: a bit for each line that some choices of a class ship from there.
  func linesShipped(_ choices: some Sequence<Int>, of index: Int, into shipped: inout [UInt64]) {
    shipped.removeAll(keepingCapacity: true)
    shipped.append(contentsOf: repeatElement(0, count: places(index).count))
    // Choices of one content come one after the other.
    var (known, lines) = (UInt16(0), UInt64(0))
    for choice in choices {
      if content[choice] != known {
        known = content[choice]
        lines = linesShipped(inContent: Int(known), of: index)
      }
      shipped[Int(place[choice])] |= lines
    }
  }

  /// A bit for each line that a content ships: with 65 536 contents at most, no class has more than 16.
  private func linesShipped(inContent content: Int, of index: Int) -> UInt64 {
    var rest = content
    var line = Int(lineStart[index])
    var bit: UInt64 = 1
    var shipped: UInt64 = 0
    while rest > 0 {
      let (quotient, count) = rest.quotientAndRemainder(dividingBy: Int(steps[line]) + 1)
      if count > 0 { shipped |= bit }
      rest = quotient
      line += 1
      bit <<= 1
    }
    return shipped
  }

  private mutating func move(_ choice: Int, to end: Int, place number: UInt16) {
    content[end] = content[choice]
    place[end] = number
    offer[end] = offer[choice]
    cost[end] = cost[choice]
  }

  private mutating func keepTerms(_ range: Range<Int>, _ end: inout Compaction) {
    for term in range where termRow[term] >= 0 {
      termRow[end.term] = termRow[term]
      termAmount[end.term] = termAmount[term]
      end.term += 1
    }
  }

  /// Ends a table behind what has been kept.
  mutating func finish(_ end: Compaction) {
    content.removeLast(content.count - end.choice)
    place.removeLast(place.count - end.choice)
    offer.removeLast(offer.count - end.choice)
    cost.removeLast(cost.count - end.choice)
    placeLocation.removeLast(placeLocation.count - end.place)
    placeRow.removeLast(placeRow.count - end.place)
    termRow.removeLast(termRow.count - end.term)
    termAmount.removeLast(termAmount.count - end.term)
    contentStart = end.contentStart
    placeStart = end.placeStart
    termBase = end.termBase
    termStart = end.termStart
  }
}
