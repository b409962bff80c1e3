extension ChoiceTable {
  /// The table without what cannot matter: rows that its choices cannot exceed, and choices that cost no less
  /// than one of the same content that uses no row. Dropping one may allow the next, so it goes round until
  /// little changes, or a few times.
  ///
  /// Some best plan is left: a choice that is dropped can be replaced by the other without using a row.
  ///
  /// - Parameter outside: by row: what orders that are not in the table could use; empty: nothing.
  func reduced(_ problem: RoutingProblem, outside: [Int] = [], threads: Int) -> ChoiceTable {
    var table = self
    var outside = outside.isEmpty ? Array(repeating: 0, count: supply.count) : outside
    for _ in 0..<4 {
      let demand = zip(table.largestDemand(threads: threads), outside).map { min(Int.max / 4, $0 + $1) }
      let numbers = table.bindingRows(demand)
      let isSame = numbers.allSatisfy { $0 >= 0 }
      table.renumberRows(numbers)
      outside = numbers.indices.filter { numbers[$0] >= 0 }.map { outside[$0] }
      let before = table.content.count
      table = table.rebuilt(threads: threads) { table, index, kept in
        table.listUseful(of: index, problem, into: &kept)
      }
      // Another round is not worth the copying where little was dropped.
      if isSame || table.content.count >= before - before / 50 { break }
    }
    table.roundSupplies(outside: outside)
    return table
  }

  /// New numbers of the rows that can bind; −1 for the others.
  private func bindingRows(_ demand: [Int]) -> [Int32] {
    var next: Int32 = 0
    return demand.indices.map { row in
      if demand[row] <= supply[row] { return -1 }
      next += 1
      return next - 1
    }
  }

  /// By row: at least as much as the classes together could use of it.
  private func largestDemand(threads: Int) -> [Int] {
    let ranges = Parallel.ranges(count, atLeast: 1024)
    let rows = supply.count
    let workers = Parallel.gather(
      ranges.count, threads: threads, { [Int](repeating: 0, count: rows) },
      body: { index, demand in
        for number in ranges[index] { addLargestUse(of: number, to: &demand) }
      })
    var total = [Int](repeating: 0, count: rows)
    for demand in workers {
      for row in total.indices { total[row] = min(Int.max / 4, total[row] + demand[row]) }
    }
    return total
  }

  private func addLargestUse(of index: Int, to demand: inout [Int]) {
    func add(_ row: Int32, _ amount: Int) {
      if row < 0 { return }
      let (product, overflow) = amount.multipliedReportingOverflow(by: Int(size[index]))
      demand[Int(row)] = min(Int.max / 4, demand[Int(row)] + (overflow ? Int.max / 4 : product))
    }
    forEachLargestUse(of: index, add)
  }

  /// Calls `body` with each row that an order of the class may use from a place, and the most that it could.
  func forEachLargestUse(of index: Int, _ body: (_ row: Int32, _ amount: Int) -> Void) {
    let lines = lines(index)
    let all = choices(index)
    var next = all.lowerBound
    while next < all.upperBound {
      let first = next
      while next < all.upperBound, place[next] == place[first] { next += 1 }
      var parts = 0
      for line in 0..<lines.count {
        let holds = (first..<next).contains { steps(in: Int(content[$0]), line: line, of: index) > 0 }
        if !holds { continue }
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

  private func listUseful(of index: Int, _ problem: RoutingProblem, into kept: inout [Int]) {
    let contents = fillings(index).count
    var freeCost = [Int64](repeating: .max, count: contents)
    var freeChoice = [Int](repeating: -1, count: contents)
    for choice in choices(index) where isFree(choice, of: index, problem) {
      let number = Int(content[choice])
      if cost[choice] < freeCost[number] {
        freeCost[number] = cost[choice]
        freeChoice[number] = choice
      }
    }
    for choice in choices(index) {
      let number = Int(content[choice])
      if cost[choice] < freeCost[number] || freeChoice[number] == choice { kept.append(choice) }
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
    let empty = ChoiceTable(
      resources: resources, supply: supply, offerRow: offerRow, splitPenalty: splitPenalty)
    var parts: [ChoiceTable?] = Parallel.map(
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
    var table = empty
    table.reserveRoom(for: parts.compactMap { $0 })
    for index in parts.indices {
      guard let part = parts[index] else { continue }
      parts[index] = nil
      table.append(part)
    }
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
