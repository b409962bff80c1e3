/// A carrier's connection from a port at a level of service in so many days.
struct BrunelLane: Hashable {
  var port: String
  var carrier: String
  var serviceLevel: String
  var days: Int
  var carrierType: String

  /// Such as `V444_1-DTD-2d-1`; the last number tells the types of carrier apart.
  var service: String {
    let type = carrierType.split(separator: "_").last ?? ""
    return "\(carrier)-\(serviceLevel)-\(days)d-\(type)"
  }
}
