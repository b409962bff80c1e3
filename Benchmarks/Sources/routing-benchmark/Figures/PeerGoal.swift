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
      "\(times.fixed(0)) × sooner than \(Self.peer.name) certifies \((gap * 100).short) %"
    case .nearBest(let share, let times):
      "within \((share * 100).short) % of \(Self.peer.name)' best, \(times.fixed(0)) × sooner"
    }
  }

  func verdict(_ plan: PlanRun, _ peer: PeerRun) -> PeerVerdict {
    switch self {
    case .certify(let gap, let times):
      let isReached = (plan.summary.gap ?? .infinity) <= gap
      let moment = peer.seconds(toGap: gap)
      return verdict(plan, peer, moment, times, isReached, "certifies \((gap * 100).short) %")
    case .nearBest(let share, let times):
      guard let best = peer.best else {
        return verdict(plan, peer, nil, times, true, "finds a plan")
      }
      let enough = best + abs(best) * share
      let isReached = plan.summary.totalCost.double <= enough
      let above = (plan.summary.totalCost.double - best) / max(abs(best), 0.01)
      let text = "is within \((share * 100).short) % of its best (the plan is \(above.percent(3)) above it)"
      return verdict(plan, peer, peer.seconds(toCost: enough), times, isReached, text)
    }
  }

  /// - Parameters:
  ///   - moment: when the peer was there; `nil` if it never was, and then the time it had is what is compared.
  ///   - isReached: whether the plan is there.
  private func verdict(
    _ plan: PlanRun, _ peer: PeerRun, _ moment: Double?, _ times: Double, _ isReached: Bool, _ what: String
  ) -> PeerVerdict {
    let ratio = (moment ?? peer.lastSeconds) / max(plan.usage.seconds, 0.001)
    let ratioText = "\(ratio.short) × \(plan.usage.seconds.short) s"
    guard isReached else {
      let peerText = moment.map { "after \($0.short) s" } ?? "not in \(peer.lastSeconds.short) s"
      return PeerVerdict(isMet: false, text: "not reached; \(peer.peer.name) \(what) \(peerText)")
    }
    guard let moment else {
      let text = "\(peer.peer.name) never \(what) in \(peer.lastSeconds.short) s: over \(ratioText)"
      return PeerVerdict(isMet: ratio >= times ? true : nil, text: text)
    }
    return PeerVerdict(
      isMet: ratio >= times, text: "\(peer.peer.name) \(what) after \(moment.short) s: \(ratioText)")
  }
}
