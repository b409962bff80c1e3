internal import OrderRouting

/// The sets of changes that do what is wished of an order, as they are found.
struct ChangeAnswers {
  /// Sets that are told of.
  private static let most = 3
  /// Plans that are made before no more are looked for.
  private static let mostTrials = 60
  /// How many more of each supply are tried, where others take first what an order lacks.
  private static let raises = [0, 1, 3, 8]

  let trial: ChangeTrial
  let order: Int
  let goal: OrderGoal
  private var answers: [(set: ChangeSet, whatIf: WhatIf)] = []
  private var trials = 0

  init(trial: ChangeTrial, order: Int, goal: OrderGoal) {
    self.trial = trial
    self.order = order
    self.goal = goal
  }

  var whatIfs: [WhatIf] { answers.map(\.whatIf) }
  var isDone: Bool { answers.count == Self.most || trials >= Self.mostTrials }

  /// Tries a set, and with a few more of its supplies if it does not do; whether it does.
  mutating func add(_ set: ChangeSet) -> Bool {
    if answers.contains(where: { set.contains($0.set) }) { return false }
    var tooLittle = -1
    for more in set.raisesSupplies ? Self.raises : [0] {
      if var found = attempt(set.raised(by: more)) {
        reduce(&found, set, above: tooLittle, upTo: more)
        answers.append(found)
        return true
      }
      tooLittle = more
      if isDone { return false }
    }
    return false
  }

  /// Takes back what is not needed of a set that was raised: of all supplies together, then of each.
  private mutating func reduce(
    _ found: inout (set: ChangeSet, whatIf: WhatIf), _ set: ChangeSet, above tooLittle: Int, upTo more: Int
  ) {
    var (low, high) = (tooLittle, more)
    while high - low > 1 {
      let middle = (low + high) / 2
      if let less = attempt(set.raised(by: middle)) {
        found = less
        high = middle
      } else {
        low = middle
      }
    }
    if high == 0 { return }
    for index in set.changes.indices where set.changes[index] != found.set.changes[index] {
      var less = found.set
      less.changes[index] = set.changes[index]
      if let answer = attempt(less) { found = answer }
    }
  }

  private mutating func attempt(_ set: ChangeSet) -> (set: ChangeSet, whatIf: WhatIf)? {
    trials += 1
    guard let outcome = trial.outcome(of: order, set.changes) else { return nil }
    let after = outcome.order
    guard goal.isReached(shipments: after.shipments, late: after.isLate, isWhole: after.isWhole) else {
      return nil
    }
    if outcome.isProven, goal == .whole, !trial.needs(order, set.changes, saving: outcome.planSaves) {
      return nil
    }
    let whatIf = WhatIf(
      changes: set.changes, orderCost: after.cost, planSaves: outcome.planSaves, isProven: outcome.isProven)
    return (set, whatIf)
  }
}
