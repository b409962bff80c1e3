internal import OrderRouting

/// Every shipment that the orders of a batch could have, in flat arrays: what the search for a plan works on.
///
/// Orders that are alike are one class. A choice is a content from a place by an offer; of those that use the
/// same contested supplies only the cheapest is kept. The places of a class are its locations, numbered within
/// the class; its lines are those of which anything can ship. A row is a contested supply.
///
/// What is looked at together stands together: orders are moved in any order, and each look at another array waits
/// for memory.
struct ChoiceTable: Sendable {
  /// Where a class begins in the other arrays.
  struct Head: Hashable, Sendable {
    /// Its number among the ``OrderClasses``, and how many orders it has.
    var number: Int32 = 0
    var size: Int32 = 0
    var maxShipments: Int32 = 0
    fileprivate(set) var firstLine: Int32 = 0
    fileprivate(set) var firstPlace: Int32 = 0
    fileprivate(set) var firstContent: Int32 = 0
    /// Where its terms begin in ``termStart``.
    fileprivate(set) var firstTerms: Int32 = 0

    /// The same where it stands behind a table that ends so.
    fileprivate func moved(behind end: Head) -> Head {
      Head(
        number: number, size: size, maxShipments: maxShipments, firstLine: end.firstLine + firstLine,
        firstPlace: end.firstPlace + firstPlace, firstContent: end.firstContent + firstContent,
        firstTerms: end.firstTerms + firstTerms)
    }
  }

  struct Line: Hashable, Sendable {
    /// Its position in the order, and its steps that can ship.
    var number: Int32
    var steps: Int32
  }

  struct Place: Hashable, Sendable {
    var location: Int32
    /// The row of the location's shipments; −1 where they are not contested.
    var row: Int32
  }

  struct Choice: Hashable, Sendable {
    var content: UInt16
    var place: UInt16
    var offer: Int32
    var cost: Int64

    /// Whether it stands before another of the same class.
    func comes(before other: Choice) -> Bool {
      (content, cost, place, offer) < (other.content, other.cost, other.place, other.offer)
    }
  }

  /// A row that a step of a line uses from a place, and how much of it.
  struct Term: Hashable, Sendable {
    var row: Int32
    var amount: Int32
  }

  /// By class, and one behind the last.
  private(set) var heads = [Head()]
  private(set) var lines: [Line] = []
  private(set) var places: [Place] = []
  /// By content: what it costs, apart from its shipments, if just it ships in all; impossible where an order
  /// that ships all or nothing would ship a part.
  private(set) var fillingCost: [Int64] = []
  /// By content: the least that a choice can cost which was left out of the list; impossible where none was.
  /// Taken as a choice that uses nothing, it keeps bounds true.
  private(set) var leftOutCost: [Int64] = []
  /// By content, and behind the last: the first of its choices.
  private(set) var contentStart: [UInt32] = [0]
  /// By class, contents in ascending order, the cheapest first.
  private(set) var choices: [Choice] = []
  /// By class, place and line, and behind the last: the first of the rows of units that a step uses.
  private(set) var termStart: [UInt32] = [0]
  private(set) var terms: [Term] = []

  /// By row: the number of the supply, and how much of it there is.
  private(set) var supplyNumbers: [Int32] = []
  private(set) var supply: [Int] = []
  private(set) var serviceRows: ServiceRows
  let splitPenalty: Int64

  /// A table without classes, whose rows are the supplies of the given numbers.
  init(supplyNumbers: [Int32], supply: [Int], serviceRows: ServiceRows, splitPenalty: Int64) {
    self.supplyNumbers = supplyNumbers
    self.supply = supply
    self.serviceRows = serviceRows
    self.splitPenalty = splitPenalty
  }

  /// Classes in the table.
  var count: Int { heads.count - 1 }

  func choices(_ index: Int) -> Range<Int> {
    let contents = contents(index)
    return Int(contentStart[contents.lowerBound])..<Int(contentStart[contents.upperBound])
  }
  /// The choices of a class that ship a content, the cheapest first.
  func choices(_ index: Int, content: Int) -> Range<Int> {
    let first = Int(heads[index].firstContent) + content
    return Int(contentStart[first])..<Int(contentStart[first + 1])
  }
  func lines(_ index: Int) -> Range<Int> { Int(heads[index].firstLine)..<Int(heads[index + 1].firstLine) }
  func contents(_ index: Int) -> Range<Int> {
    Int(heads[index].firstContent)..<Int(heads[index + 1].firstContent)
  }
  func places(_ index: Int) -> Range<Int> { Int(heads[index].firstPlace)..<Int(heads[index + 1].firstPlace) }

  /// The place that a choice of a class ships from.
  func place(of choice: Int, _ index: Int) -> Place {
    places[Int(heads[index].firstPlace) + Int(choices[choice].place)]
  }

  /// The terms of a line of a class from one of its places, both numbered within the class.
  func terms(_ index: Int, place: Int, line: Int) -> Range<Int> {
    let first = Int(heads[index].firstTerms) + place * lines(index).count + line
    return Int(termStart[first])..<Int(termStart[first + 1])
  }

  /// All terms of a class.
  func terms(_ index: Int) -> Range<Int> {
    Int(termStart[Int(heads[index].firstTerms)])..<Int(termStart[Int(heads[index + 1].firstTerms)])
  }

  /// Steps of a line in a content of a class.
  func steps(in content: Int, line: Int, of index: Int) -> Int {
    let first = lines(index).lowerBound
    var rest = content
    for earlier in first..<first + line { rest /= Int(lines[earlier].steps) + 1 }
    return rest % (Int(lines[first + line].steps) + 1)
  }

  /// Calls `body` with the terms that a choice uses, and how many steps of each.
  func forEachTerm(_ choice: Int, of index: Int, _ body: (_ term: Int, _ steps: Int) -> Void) {
    var rest = Int(choices[choice].content)
    let place = Int(choices[choice].place)
    let first = lines(index).lowerBound
    var line = 0
    while rest > 0 {
      let radix = Int(lines[first + line].steps) + 1
      let count = rest % radix
      rest /= radix
      if count > 0 {
        for term in terms(index, place: place, line: line) { body(term, count) }
      }
      line += 1
    }
  }

  /// Calls `body` with the rows that a choice of a class uses. A row may come more than once.
  func forEachUse(_ choice: Int, of index: Int, _ body: (_ row: Int, _ amount: Int) -> Void) {
    let shipments = place(of: choice, index).row
    if shipments >= 0 { body(Int(shipments), 1) }
    for index in serviceRows.range(choices[choice].offer) { body(Int(serviceRows.rows[index]), 1) }
    forEachTerm(choice, of: index) { term, steps in
      if terms[term].row >= 0 { body(Int(terms[term].row), steps * Int(terms[term].amount)) }
    }
  }

  /// Whether a choice of a class uses any row.
  func usesRows(_ choice: Int, of index: Int) -> Bool {
    var any = false
    forEachUse(choice, of: index) { _, _ in any = true }
    return any
  }

  /// What an order of a class costs of which nothing ships.
  func unfilledCost(_ index: Int) -> Int64 { fillingCost[Int(heads[index].firstContent)] }

  /// What an option of a class costs that consists of the given choices.
  func cost(of choices: some Sequence<Int32>, _ index: Int) -> Int64 {
    var content = 0
    var sum: Int64 = 0
    var count: Int64 = 0
    for choice in choices {
      content += Int(self.choices[Int(choice)].content)
      sum += self.choices[Int(choice)].cost
      count += 1
    }
    return sum + splitPenalty * max(0, count - 1) + fillingCost[Int(heads[index].firstContent) + content]
  }
}

// Making.
extension ChoiceTable {
  /// A class as it is added to a table.
  struct Entry: Sendable {
    var number: Int32 = 0
    var size: Int32 = 1
    var maxShipments = 1
    var lines: [Line] = []
    var places: [Place] = []
    var fillingCost: [Int64] = []
    var leftOutCost: [Int64] = []
    /// Contents in ascending order, the cheapest first.
    var choices: [Choice] = []
    /// By place and line: the number of its terms, which stand one after the other.
    var termCounts: [Int32] = []
    var terms: [Term] = []

    /// Forgets the class, and keeps the buffers.
    mutating func removeAll() {
      lines.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      fillingCost.removeAll(keepingCapacity: true)
      leftOutCost.removeAll(keepingCapacity: true)
      choices.removeAll(keepingCapacity: true)
      termCounts.removeAll(keepingCapacity: true)
      terms.removeAll(keepingCapacity: true)
    }
  }

  mutating func append(_ entry: Entry) {
    heads[count].number = entry.number
    heads[count].size = entry.size
    heads[count].maxShipments = Int32(clamping: entry.maxShipments)
    lines += entry.lines
    places += entry.places
    fillingCost += entry.fillingCost
    leftOutCost += entry.leftOutCost
    let firstContent = Int(heads[count].firstContent)
    for choice in entry.choices {
      // The contents up to this one begin here.
      while contentStart.count <= firstContent + Int(choice.content) {
        contentStart.append(UInt32(choices.count))
      }
      choices.append(choice)
    }
    while contentStart.count <= fillingCost.count { contentStart.append(UInt32(choices.count)) }
    terms += entry.terms
    var lastTerm = termStart[termStart.count - 1]
    for count in entry.termCounts {
      lastTerm += UInt32(count)
      termStart.append(lastTerm)
    }
    heads.append(
      Head(
        firstLine: Int32(lines.count), firstPlace: Int32(places.count),
        firstContent: Int32(fillingCost.count),
        firstTerms: Int32(termStart.count - 1)))
  }

  /// Makes room for the classes of some tables at once: growing step by step would take twice the memory.
  mutating func reserveRoom(for parts: [ChoiceTable]) {
    func sum(_ count: (ChoiceTable) -> Int) -> Int { parts.reduce(0) { $0 + count($1) } }
    heads.reserveCapacity(sum(\.count) + 1)
    lines.reserveCapacity(sum(\.lines.count))
    places.reserveCapacity(sum(\.places.count))
    fillingCost.reserveCapacity(sum(\.fillingCost.count))
    leftOutCost.reserveCapacity(sum(\.leftOutCost.count))
    contentStart.reserveCapacity(sum(\.contentStart.count))
    choices.reserveCapacity(sum(\.choices.count))
    termStart.reserveCapacity(sum(\.termStart.count))
    terms.reserveCapacity(sum(\.terms.count))
  }

  /// Adds the classes of a table with the same rows behind the own ones.
  mutating func append(_ other: ChoiceTable) {
    let end = heads.removeLast()
    let (choices, terms) = (UInt32(self.choices.count), UInt32(self.terms.count))
    for head in other.heads { heads.append(head.moved(behind: end)) }
    lines += other.lines
    places += other.places
    fillingCost += other.fillingCost
    leftOutCost += other.leftOutCost
    self.choices += other.choices
    self.terms += other.terms
    for start in other.contentStart.dropFirst() { contentStart.append(start + choices) }
    for start in other.termStart.dropFirst() { termStart.append(start + terms) }
  }

  /// Forgets the classes.
  mutating func removeClasses() {
    self = ChoiceTable(
      supplyNumbers: supplyNumbers, supply: supply, serviceRows: serviceRows, splitPenalty: splitPenalty)
  }

  /// Gives the rows that are used other numbers; `numbers` has −1 for those that are used no more.
  mutating func renumberRows(_ numbers: [Int32]) {
    func new(_ row: Int32) -> Int32 { row < 0 ? -1 : numbers[Int(row)] }
    for index in places.indices { places[index].row = new(places[index].row) }
    serviceRows.renumber(numbers)
    for index in terms.indices { terms[index].row = new(terms[index].row) }
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
          let copies = Int(heads[index].size) * Int(self.lines[lines.lowerBound + line].steps)
          for term in terms(index, place: place, line: line) {
            Self.add(Int(terms[term].amount), copies: copies, to: &sums[Int(terms[term].row)])
          }
        }
      }
      for place in places[places(index)] where place.row >= 0 { sums[Int(place.row)] = .max }
    }
    for row in serviceRows.rows { sums[Int(row)] = .max }
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
    fileprivate var termStart: [UInt32] = [0]
    /// Where the next class begins.
    fileprivate var head = Head()
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
    for number in 0..<contents(index).count {
      while next < kept.count, choices[kept[next]].content == number {
        choices[end.choice] = choices[kept[next]]
        choices[end.choice].place = end.number[Int(choices[end.choice].place)]
        end.choice += 1
        next += 1
      }
      end.contentStart.append(UInt32(end.choice))
    }
    heads[index].firstPlace = end.head.firstPlace
    heads[index].firstTerms = end.head.firstTerms
    end.head.firstPlace = Int32(end.place)
    end.head.firstTerms = Int32(end.termStart.count - 1)
  }

  /// Keeps the places that something ships from, and of their terms those of lines that do.
  private mutating func compactPlaces(of index: Int, _ end: inout Compaction) {
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
      self.places[end.place] = self.places[places.lowerBound + old]
      end.place += 1
    }
  }

  private mutating func keepTerms(_ range: Range<Int>, _ end: inout Compaction) {
    for term in range where terms[term].row >= 0 {
      terms[end.term] = terms[term]
      end.term += 1
    }
  }

  /// Ends a table behind what has been kept.
  mutating func finish(_ end: Compaction) {
    choices.removeLast(choices.count - end.choice)
    places.removeLast(places.count - end.place)
    terms.removeLast(terms.count - end.term)
    contentStart = end.contentStart
    termStart = end.termStart
    heads[count].firstPlace = end.head.firstPlace
    heads[count].firstTerms = end.head.firstTerms
  }
}
