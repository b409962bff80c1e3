/// The sides of a unit as carriers measure it, in millionths.
package struct ItemSides: Hashable, Sendable {
  package var longest: Int64 = 0
  var second: Int64 = 0
  /// Longest + 2 × (second + third).
  package var lengthAndGirth: Int64 = 0

  init() {}

  init(_ item: Item) {
    let sides = [item.length.millionths, item.width.millionths, item.height.millionths].sorted()
    longest = sides[2]
    second = sides[1]
    lengthAndGirth = sides[2] + 2 * (sides[1] + sides[0])
  }

  /// Of each measure the larger.
  func union(_ other: ItemSides) -> ItemSides {
    var sides = self
    sides.longest = max(longest, other.longest)
    sides.second = max(second, other.second)
    sides.lengthAndGirth = max(lengthAndGirth, other.lengthAndGirth)
    return sides
  }
}
