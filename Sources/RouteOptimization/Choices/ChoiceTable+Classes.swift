internal import OrderRouting

// What classes can use.
extension ChoiceTable {
  /// Whether an order of the class ships one line whole, or nothing.
  func hasSingleStep(_ index: Int) -> Bool {
    let lines = lines(index)
    return lines.count == 1 && self.lines[lines.lowerBound].steps == 1
  }

  /// Whether a class can use one of the marked rows.
  func touches(_ index: Int, _ marked: [Bool]) -> Bool {
    for place in places[places(index)] where place.row >= 0 && marked[Int(place.row)] { return true }
    for choice in choices[choices(index)] {
      for index in serviceRows.range(choice.offer) where marked[Int(serviceRows.rows[index])] { return true }
    }
    return terms[terms(index)].contains { marked[Int($0.row)] }
  }

  /// About half of what a shipment costs, in millionths.
  func typicalStep() -> Double {
    if choices.isEmpty { return 0 }
    let sum = choices.reduce(0.0) { $0 + abs(Double($1.cost)) }
    return max(1000, sum / Double(choices.count) / 2)
  }

  /// At least what any option of any class uses of all rows together. O(terms).
  func largestUse() -> Int {
    var largest = 0
    var uses = LargestUses()
    for index in 0..<count {
      var use = 0
      forEachLargestUse(of: index, &uses) { row, amount in if row >= 0 { use += amount } }
      largest = max(largest, use)
    }
    return largest
  }
}
