import MarkdownTables

/// What a row of the table is to reach.
struct Goal {
  /// Proven, on every instance of the row.
  var isOptimal = false
  var gap: Double?
  /// On the wall clock, from the start of the process to its end.
  var seconds: Double?
  var megabytes: Int?
  /// The time as a multiple of what `cheapest` takes on the same folder.
  var timesCheapest: Double?
  var peer: PeerGoal?

  /// "About 15 seconds" is met by a tenth more.
  static let allowance = 1.1

  var text: String {
    var parts: [String] = []
    if isOptimal { parts.append("proven optimal") }
    if let gap { parts.append("gap ≤ \(gap.percentAsked)") }
    if let seconds { parts.append("about \(seconds.fixed(0)) s") }
    if let megabytes { parts.append("under \(megabytes.grouped) MB") }
    if let timesCheapest { parts.append("at most \(timesCheapest.fixed(0)) × the time of `cheapest`") }
    if let peer { parts.append(peer.text) }
    return parts.isEmpty ? "a plan that holds" : parts.joined(separator: ", ")
  }

  /// Whether one instance's figures are good enough, the peer left out.
  func isMet(by result: InstanceResult) -> Bool {
    let summary = result.median.summary
    let usage = result.median.usage
    if isOptimal, summary.status != "optimal" { return false }
    if let gap, (summary.gap ?? .infinity) > gap { return false }
    if let seconds, usage.seconds > seconds * Self.allowance { return false }
    if let megabytes, usage.peakMegabytes >= megabytes { return false }
    if let timesCheapest {
      guard let ratio = result.timesCheapest, ratio <= timesCheapest else { return false }
    }
    return true
  }
}
