/// Dividing whole units in proportion to weights.
enum Apportionment {
  /// Adds to `shares` what each position gets of `total`; the shares make up the total, and each is within one
  /// of its exact value. Weights are at least 0, and not all 0. O(weights).
  static func add(_ total: Int, by weights: [Int], to shares: inout [Int]) {
    let sum = weights.reduce(0, +)
    precondition(sum > 0, "something has a weight")
    var reached = 0
    var given = 0
    for position in weights.indices {
      reached += weights[position]
      let due = sum.dividingFullWidth(total.multipliedFullWidth(by: reached)).quotient
      shares[position] += due - given
      given = due
    }
  }
}
