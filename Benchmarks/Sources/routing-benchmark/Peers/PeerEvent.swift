import Foundation

/// A line that a runner writes; Benchmarks/peers/progress.py says which fields come when. The findings of
/// `order-router plan` are such lines too.
struct PeerEvent: Decodable {
  let event: String
  var version: String?
  var seconds: Double?
  var incumbent: Double?
  var bound: Double?
  var status: String?
  var reason: String?
  /// Of the start: how its version differs from the one in requirements.txt.
  var note: String?
  /// Seconds; of the start.
  var timeLimit: Double?

  private enum CodingKeys: String, CodingKey {
    case event, version, seconds, incumbent, bound, status, reason, note
    case timeLimit = "time_limit"
  }

  /// The events of a log; a line cut short is left out.
  static func lines(_ log: String) -> [PeerEvent] {
    log.split(separator: "\n").compactMap { try? JSONDecoder().decode(PeerEvent.self, from: Data($0.utf8)) }
  }
}
