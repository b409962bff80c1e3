extension ChoiceTable {
  /// Adds to the demand by row at least what the classes together could use.
  func addLargestUses(to demand: inout [Int]) {
    for index in 0..<count { addLargestUse(of: index, to: &demand) }
  }

  private func addLargestUse(of index: Int, to demand: inout [Int]) {
    func add(_ row: Int32, _ amount: Int) {
      if row < 0 { return }
      let (product, overflow) = amount.multipliedReportingOverflow(by: Int(size[index]))
      demand[Int(row)] = min(Int.max / 4, demand[Int(row)] + (overflow ? Int.max / 4 : product))
    }
    forEachLargestUse(of: index, add)
  }

  /// Calls `body` with each row that an order of the class may use from a place, −1 for none, and the most that
  /// it could.
  func forEachLargestUse(of index: Int, _ body: (_ row: Int32, _ amount: Int) -> Void) {
    let lines = lines(index)
    let all = choices(index)
    var next = all.lowerBound
    while next < all.upperBound {
      let first = next
      var shipped: UInt64 = 0
      while next < all.upperBound, place[next] == place[first] {
        shipped |= linesShipped(next, of: index)
        next += 1
      }
      var parts = 0
      for line in 0..<lines.count where shipped >> UInt64(line) & 1 > 0 {
        let most = Int(steps[lines.lowerBound + line])
        parts += most
        for term in terms(index, place: Int(place[first]), line: line) {
          body(termRow[term], most * Int(termAmount[term]))
        }
      }
      let shipments = min(parts, Int(maxShipments[index]))
      body(placeRow[places(index).lowerBound + Int(place[first])], shipments)
      var known: Int32 = -1
      for choice in first..<next where offerRow[Int(offer[choice])] >= 0 {
        // Choices by the same service stand apart where contents alternate: count each service once.
        let isFirst = !(first..<choice).contains { offer[$0] == offer[choice] }
        if isFirst, offer[choice] != known { body(offerRow[Int(offer[choice])], shipments) }
        known = offer[choice]
      }
    }
  }

  /// Drops, where they stand, choices that cost no less than one of the same content that uses no row, and the
  /// places that no choice is left of.
  mutating func keepUseful(_ problem: RoutingProblem) {
    var compaction = Compaction()
    var free = FreeChoices()
    var kept: [Int] = []
    for index in 0..<count {
      kept.removeAll(keepingCapacity: true)
      listUseful(of: index, problem, &free, into: &kept)
      compact(index, keeping: kept, &compaction)
    }
    finish(compaction)
  }

  /// By content: the cheapest choice that uses no row, and what it costs.
  private struct FreeChoices {
    var cost: [Int64] = []
    var choice: [Int] = []
  }

  private func listUseful(
    of index: Int, _ problem: RoutingProblem, _ free: inout FreeChoices, into kept: inout [Int]
  ) {
    let contents = fillings(index).count
    free.cost.removeAll(keepingCapacity: true)
    free.choice.removeAll(keepingCapacity: true)
    free.cost.append(contentsOf: repeatElement(.max, count: contents))
    free.choice.append(contentsOf: repeatElement(-1, count: contents))
    for choice in choices(index) {
      let number = Int(content[choice])
      if cost[choice] < free.cost[number], isFree(choice, of: index, problem) {
        free.cost[number] = cost[choice]
        free.choice[number] = choice
      }
    }
    for choice in choices(index) {
      let number = Int(content[choice])
      if cost[choice] < free.cost[number] || free.choice[number] == choice { kept.append(choice) }
    }
  }

  private func isFree(_ choice: Int, of index: Int, _ problem: RoutingProblem) -> Bool {
    let location = placeLocation[places(index).lowerBound + Int(place[choice])]
    return problem.fixedCosts[Int(location)] == 0 && !usesRows(choice, of: index)
  }

  /// The table with just the choices that `list` names of each class, in ascending order, and the places that
  /// these ship from.
  func rebuilt(
    threads: Int, _ list: @Sendable (_ table: ChoiceTable, _ index: Int, _ kept: inout [Int]) -> Void
  ) -> ChoiceTable {
    let ranges = Parallel.ranges(count, atLeast: 1024)
    let empty = ChoiceTable(resources: [], supply: [], offerRow: offerRow, splitPenalty: splitPenalty)
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
      resources: resources, supply: supply, offerRow: offerRow, splitPenalty: splitPenalty)
    table.append(all: &parts)
    return table
  }

  private func copy(_ index: Int, keeping kept: [Int], to entry: inout Entry) {
    entry.removeAll()
    entry.number = number[index]
    entry.size = size[index]
    entry.maxShipments = Int(maxShipments[index])
    entry.lineNumber.append(contentsOf: lineNumber[lines(index)])
    entry.steps.append(contentsOf: steps[lines(index)])
    entry.fillingCost.append(contentsOf: fillingCost[fillings(index)])
    entry.leftOutCost.append(contentsOf: leftOutCost[fillings(index)])
    var last = -1
    for (position, choice) in kept.enumerated() {
      let old = Int(place[choice])
      if old != last {
        last = old
        let end = kept[position...].firstIndex { Int(place[$0]) != old } ?? kept.count
        copyPlace(old, of: index, kept[position..<end], to: &entry)
      }
      entry.choices.append(
        Choice(
          content: content[choice], place: UInt16(entry.placeLocation.count - 1), offer: offer[choice],
          cost: cost[choice]))
    }
  }

  private func copyPlace(_ old: Int, of index: Int, _ kept: ArraySlice<Int>, to entry: inout Entry) {
    entry.placeLocation.append(placeLocation[places(index).lowerBound + old])
    entry.placeRow.append(placeRow[places(index).lowerBound + old])
    for line in 0..<lines(index).count {
      let before = entry.terms.count
      // A line that no choice ships from here wants nothing of the rows.
      if kept.contains(where: { steps(in: Int(content[$0]), line: line, of: index) > 0 }) {
        for term in terms(index, place: old, line: line) where termRow[term] >= 0 {
          entry.terms.append((termRow[term], termAmount[term]))
        }
      }
      entry.termCounts.append(Int32(entry.terms.count - before))
    }
  }
}
