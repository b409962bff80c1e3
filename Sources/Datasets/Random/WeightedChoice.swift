import OrderRouting

/// Positions to be drawn, each with a chance in proportion to its weight.
struct WeightedChoice {
  /// The weights added up.
  private let sums: [Int]

  /// At least one weight, none negative, not all 0. O(weights).
  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
    precondition(sum > 0, "something can be drawn")
  }

  /// O(log weights).
  func draw(_ random: inout SplitMix64) -> Int {
    let point = random.below(sums[sums.count - 1])
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= point { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
