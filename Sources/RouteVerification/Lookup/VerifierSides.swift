internal import RoutingModel

/// What counts of the three sides of units; of several units the largest of each.
struct VerifierSides: Hashable, Sendable {
  var longest: FixedDecimal = 0
  var second: FixedDecimal = 0
  /// Longest + 2 × (second + third).
  var lengthAndGirth: FixedDecimal = 0

  init() {}

  init(of item: Item) {
    let sides = [item.length.millionths, item.width.millionths, item.height.millionths].sorted(by: >)
    longest = FixedDecimal(millionths: sides[0])
    second = FixedDecimal(millionths: sides[1])
    lengthAndGirth = FixedDecimal(millionths: sides[0] + 2 * (sides[1] + sides[2]))
  }

  /// The larger of each, which may come from different units.
  func joined(with other: VerifierSides) -> VerifierSides {
    var sides = self
    sides.longest = max(longest, other.longest)
    sides.second = max(second, other.second)
    sides.lengthAndGirth = max(lengthAndGirth, other.lengthAndGirth)
    return sides
  }
}
