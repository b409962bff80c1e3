internal import RoutingModel

/// What tariffs ask of a parcel, in millionths.
struct BoundParcel: Sendable {
  var weight: Int64 = 0
  var volume: Int64 = 0
  /// The largest over its units.
  var longest: Int64 = 0
  var second: Int64 = 0
  var lengthAndGirth: Int64 = 0

  init() {}

  /// Takes in the sides of one more unit.
  mutating func join(_ sides: VerifierSides) {
    longest = max(longest, sides.longest.millionths)
    second = max(second, sides.second.millionths)
    lengthAndGirth = max(lengthAndGirth, sides.lengthAndGirth.millionths)
  }

  init(_ group: VerifierParcels.Group) {
    weight = group.weight.millionths
    volume = group.volume.millionths
    longest = group.sides.longest.millionths
    second = group.sides.second.millionths
    lengthAndGirth = group.sides.lengthAndGirth.millionths
  }
}
