/// A line that a runner writes; Benchmarks/peers/progress.py says which fields come when.
struct PeerEvent: Decodable {
  let event: String
  var version: String?
  var seconds: Double?
  var incumbent: Double?
  var bound: Double?
  var status: String?
  var reason: String?
}
