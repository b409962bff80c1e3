/// A row of the table: what is planned, how, and what is to be reached.
struct Figure {
  /// By this `--only` finds it.
  let work: String
  let source: InstanceSource
  var request = PlanRequest()
  var goal: Goal
  /// Whether peers search on the same model; they stop at ``peerGap``.
  var hasPeers = false
  var peerGap = 0.0001

  /// A row on a made-up day; the peers search there too if the goal is about one.
  static func day(
    _ day: GeneratedInstance, gap: Double, timeLimit: Double, _ goal: Goal, peerGap: Double = 0.0001
  ) -> Figure {
    Figure(
      work: day.description, source: .generated(day), request: PlanRequest(gap: gap, timeLimit: timeLimit),
      goal: goal, hasPeers: goal.peer != nil, peerGap: peerGap)
  }

  /// A row on the examples whose names start so.
  static func examples(
    _ prefixes: String..., gap: Double = 0, timeLimit: Double = 60, goal: Goal
  ) -> Figure {
    let work = prefixes.map { $0.hasSuffix("-") ? $0 + "*" : $0 }.joined(separator: ", ")
    return Figure(
      work: work, source: .examples(prefixes), request: PlanRequest(gap: gap, timeLimit: timeLimit),
      goal: goal)
  }
}
