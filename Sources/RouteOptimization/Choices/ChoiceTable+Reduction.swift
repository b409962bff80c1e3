internal import OrderRouting

extension ChoiceTable {
  /// What finding the largest uses of a class needs; reused from class to class.
  struct LargestUses {
    /// By place: the lines that ship from it, and how many shipments can leave it.
    fileprivate var shipped: [UInt64] = []
    fileprivate var shipments: [Int] = []
    /// Scarce services and carriers that the class can have, and from where.
    fileprivate var services: [(row: Int32, place: UInt16)] = []
  }

  /// Adds to the demand by row at least what the classes together could use.
  func addLargestUses(to demand: inout [Int]) {
    var uses = LargestUses()
    for index in 0..<count { addLargestUse(of: index, &uses, to: &demand) }
  }

  private func addLargestUse(of index: Int, _ uses: inout LargestUses, to demand: inout [Int]) {
    func add(_ row: Int32, _ amount: Int) {
      if row < 0 { return }
      let (product, overflow) = amount.multipliedReportingOverflow(by: Int(heads[index].size))
      demand[Int(row)] = min(Int.max / 4, demand[Int(row)] + (overflow ? Int.max / 4 : product))
    }
    forEachLargestUse(of: index, &uses, add)
  }

  /// Calls `body` with each row that an order of the class may use from a place, −1 for none, and the most that
  /// it could.
  func forEachLargestUse(
    of index: Int, _ uses: inout LargestUses, _ body: (_ row: Int32, _ amount: Int) -> Void
  ) {
    linesShipped(choices(index), of: index, into: &uses.shipped)
    uses.shipments.removeAll(keepingCapacity: true)
    let lines = lines(index)
    for (place, shipped) in uses.shipped.enumerated() {
      var parts = 0
      for line in 0..<lines.count where shipped >> UInt64(line) & 1 > 0 {
        let most = Int(self.lines[lines.lowerBound + line].steps)
        parts += most
        for term in terms(index, place: place, line: line) {
          body(terms[term].row, most * Int(terms[term].amount))
        }
      }
      uses.shipments.append(min(parts, Int(heads[index].maxShipments)))
      if shipped != 0 { body(places[places(index).lowerBound + place].row, uses.shipments[place]) }
    }
    findServices(of: index, &uses)
    for (row, place) in uses.services { body(row, uses.shipments[Int(place)]) }
  }

  /// Finds the scarce services and carriers of a class, each once a place.
  private func findServices(of index: Int, _ uses: inout LargestUses) {
    uses.services.removeAll(keepingCapacity: true)
    if serviceRows.rows.isEmpty { return }
    for choice in choices[choices(index)] {
      for row in serviceRows.range(choice.offer) {
        uses.services.append((serviceRows.rows[row], choice.place))
      }
    }
    if uses.services.count < 2 { return }
    uses.services.sort { ($0.place, $0.row) < ($1.place, $1.row) }
    var end = 1
    for next in 1..<uses.services.count where uses.services[next] != uses.services[end - 1] {
      uses.services[end] = uses.services[next]
      end += 1
    }
    uses.services.removeLast(uses.services.count - end)
  }

  /// Drops, where they stand, choices that cost no less than one of the same content that uses no row, and the
  /// places that no choice is left of.
  mutating func keepUseful(_ problem: RoutingProblem) {
    var compaction = Compaction()
    var kept: [Int] = []
    for index in 0..<count {
      kept.removeAll(keepingCapacity: true)
      listUseful(of: index, problem, into: &kept)
      compact(index, keeping: kept, &compaction)
    }
    finish(compaction)
  }

  private func listUseful(of index: Int, _ problem: RoutingProblem, into kept: inout [Int]) {
    for number in 0..<contents(index).count {
      let all = choices(index, content: number)
      let free = all.first { isFree($0, of: index, problem) }
      for choice in all {
        if choice != free, let free, choices[choice].cost >= choices[free].cost {
          if choice > free { break }
          continue
        }
        kept.append(choice)
      }
    }
  }

  private func isFree(_ choice: Int, of index: Int, _ problem: RoutingProblem) -> Bool {
    let location = Int(place(of: choice, index).location)
    return problem.fixedCosts[location] == 0 && !usesRows(choice, of: index)
  }

  /// The table with just the choices that `list` names of each class, in ascending order, and the places that
  /// these ship from.
  func rebuilt(
    threads: Int, _ list: @Sendable (_ table: ChoiceTable, _ index: Int, _ kept: inout [Int]) -> Void
  ) -> ChoiceTable {
    let ranges = Parallel.ranges(count, atLeast: 1024)
    let empty = ChoiceTable(
      supplyNumbers: [], supply: [], serviceRows: serviceRows, splitPenalty: splitPenalty)
    var parts: [ChoiceTable] = Parallel.map(
      ranges.count, threads: threads, { (kept: [Int](), entry: Entry()) },
      body: { index, own in
        var part = empty
        for number in ranges[index] {
          own.kept.removeAll(keepingCapacity: true)
          list(self, number, &own.kept)
          copy(number, keeping: own.kept, to: &own.entry)
          part.append(own.entry)
        }
        return part
      })
    var table = ChoiceTable(
      supplyNumbers: supplyNumbers, supply: supply, serviceRows: serviceRows, splitPenalty: splitPenalty)
    table.append(all: &parts)
    return table
  }

  private func copy(_ index: Int, keeping kept: [Int], to entry: inout Entry) {
    entry.removeAll()
    entry.number = heads[index].number
    entry.size = heads[index].size
    entry.maxShipments = Int(heads[index].maxShipments)
    entry.lines += lines[lines(index)]
    entry.fillingCost += fillingCost[contents(index)]
    entry.leftOutCost += leftOutCost[contents(index)]
    var shipped: [UInt64] = []
    linesShipped(kept, of: index, into: &shipped)
    var number: [UInt16] = []
    for (old, lines) in shipped.enumerated() {
      number.append(UInt16(entry.places.count))
      if lines != 0 { copyPlace(old, of: index, lines, to: &entry) }
    }
    for choice in kept {
      var choice = choices[choice]
      choice.place = number[Int(choice.place)]
      entry.choices.append(choice)
    }
  }

  private func copyPlace(_ old: Int, of index: Int, _ shipped: UInt64, to entry: inout Entry) {
    entry.places.append(places[places(index).lowerBound + old])
    for line in 0..<lines(index).count {
      let before = entry.terms.count
      // A line that no choice ships from here wants nothing of the rows.
      if shipped >> UInt64(line) & 1 > 0 {
        for term in terms(index, place: old, line: line) where terms[term].row >= 0 {
          entry.terms.append(terms[term])
        }
      }
      entry.termCounts.append(Int32(entry.terms.count - before))
    }
  }
}

// Which lines ship from where.
extension ChoiceTable {
  /// By place: a bit for each line that some choices of a class ship from there.
  func linesShipped(_ choices: some Sequence<Int>, of index: Int, into shipped: inout [UInt64]) {
    shipped.removeAll(keepingCapacity: true)
    shipped.append(contentsOf: repeatElement(0, count: places(index).count))
    // Choices of one content come one after the other.
    var (known, lines) = (UInt16(0), UInt64(0))
    for choice in choices {
      if self.choices[choice].content != known {
        known = self.choices[choice].content
        lines = linesShipped(inContent: Int(known), of: index)
      }
      shipped[Int(self.choices[choice].place)] |= lines
    }
  }

  /// A bit for each line that a content ships: with 65 536 contents at most, no class has more than 16.
  private func linesShipped(inContent content: Int, of index: Int) -> UInt64 {
    var rest = content
    var line = lines(index).lowerBound
    var bit: UInt64 = 1
    var shipped: UInt64 = 0
    while rest > 0 {
      let (quotient, count) = rest.quotientAndRemainder(dividingBy: Int(lines[line].steps) + 1)
      if count > 0 { shipped |= bit }
      rest = quotient
      line += 1
      bit <<= 1
    }
    return shipped
  }
}
