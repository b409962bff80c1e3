import Foundation
import MarkdownTables

/// What the suite was measured with.
struct QualityEnvironment: Encodable {
  let date: String
  let orderRouter: String
  let machine: String
  let cores: Int
  /// When the measuring began.
  let load: String
  /// `nil`: order-router's own default, one a processor.
  let threads: Int?
  let runs: Int
  let seeds: [UInt64]
  /// Of strategies that search: seconds, or units of work with a `w` behind them.
  let limits: [String]
  let gap: Double
  /// `nil`: no peers were asked for.
  let peerSeconds: Double?
  let peerThreads = 1
  let isSmoke: Bool

  var text: String {
    let kind = isSmoke ? "A smoke run: small days, short limits, no figures to quote.\n" : ""
    let times = runs == 1 ? "single runs" : "medians of \(runs) runs"
    let threads = threads.map { "\($0)" } ?? "one a core"
    let limits = limits.joined(separator: ", ")
    let peers = peerSeconds.map { "one thread, \($0.short) s each" } ?? "none"
    return kind + """
      \(date), order-router \(orderRouter), threads: \(threads), limits: \(limits), gap asked: \
      \(gap.percentAsked); peers: \(peers); \(machine), load \(load) at the \
      start; \(times).
      Seconds are a whole process's, reading and writing included.
      """
  }
}
