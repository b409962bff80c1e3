import MarkdownTables

/// How much sooner than HiGHS a plan is to be there, both measured in one run on the same model.
enum PeerGoal {
  /// A plan certified to a gap.
  case certify(gap: Double, times: Double)
  /// A plan about as good as the best that the peer finds in its time.
  case nearBest(within: Double, times: Double)

  static let peer = Peer.highs

  var text: String {
    switch self {
    case .certify(let gap, let times):
      "\(times.fixed(0)) × sooner than \(Self.peer.name) certifies \(gap.percentAsked)"
    case .nearBest(let share, let times):
      "within \(share.percentAsked) of the best of \(Self.peer.name), \(times.fixed(0)) × sooner"
    }
  }

  func verdict(_ plan: PlanRun, _ peer: PeerRun) -> PeerVerdict {
    switch self {
    case .certify(let gap, let times):
      let isReached = (plan.summary.gap ?? .infinity) <= gap
      let what = "gap ≤ \(gap.percentAsked)"
      return Comparison(what: what, times: times, isReached: isReached, moment: peer.seconds(toGap: gap))
        .verdict(plan, peer)
    case .nearBest(let share, let times):
      guard let best = peer.best else {
        return PeerVerdict(isMet: nil, text: "\(peer.peer.name): no plan in \(peer.lastSeconds.short) s")
      }
      let enough = best + abs(best) * share
      let cost = plan.summary.totalCost.double
      let distance = (cost - best) / max(abs(best), 0.01)
      let what = "within \(share.percentAsked) of its best (the plan: \(distance.percent(3)))"
      let moment = peer.seconds(toCost: enough)
      return Comparison(what: what, times: times, isReached: cost <= enough, moment: moment)
        .verdict(plan, peer)
    }
  }

  /// Who was where, and when.
  private struct Comparison {
    let what: String
    let times: Double
    /// Whether the plan is there.
    let isReached: Bool
    /// When the peer was there; `nil` if it never was, and then the time it had is what is compared.
    let moment: Double?

    func verdict(_ plan: PlanRun, _ peer: PeerRun) -> PeerVerdict {
      let ratio = (moment ?? peer.lastSeconds) / max(plan.usage.seconds, 0.001)
      let when = moment.map { "after \($0.short) s" } ?? "not within \(peer.lastSeconds.short) s"
      let text = "\(peer.peer.name): \(what) \(when)"
      guard isReached else { return PeerVerdict(isMet: false, text: text + ", the plan not at all") }
      // A peer that needs longer than it had can only be further behind.
      let isMet = ratio >= times ? true : moment == nil ? nil : false
      let atLeast = moment == nil ? "over " : ""
      return PeerVerdict(isMet: isMet, text: text + ", \(atLeast)\(ratio.short) × the plan's time")
    }
  }
}
