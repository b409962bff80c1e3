public import IntegerProgramming
public import OrderRouting

extension Explainer {
  /// What it would take for an order to ship whole, if it does not; else on time, if it is late; else in one shipment:
  /// up to three smallest sets of changes, each tried by planning again what it reaches.
  ///
  /// Up to 300 orders all are planned again, of more the order and those that have or want what it lacks.
  /// - Parameter search: how to plan again each time; with a limit of work the answer is the same on any machine.
  public func whatWouldItTake(
    _ order: Int, solver: any IntegerProgramSolver, search: Search = Explainer.usualSearch
  ) -> [WhatIf] {
    let explanation = explanation(order, alternatives: 0)
    guard let goal = OrderGoal(explanation) else { return [] }
    let trial = ChangeTrial(explainer: self, solver: solver, search: search)
    var finder = ChangeFinder(self, order: order, goal: goal, now: explanation.cost.total)
    var answers = ChangeAnswers(trial: trial, order: order, goal: goal)
    // Planning again may do by itself, where the plan is not the best.
    if !trial.isPlanOptimal, answers.add(ChangeSet(changes: [], cost: nil)) { return answers.whatIfs }
    for set in finder.sets() where !answers.isDone { _ = answers.add(set) }
    return answers.whatIfs
  }

  /// The search that is taken unless another is given: a limit of work, so that the answer is the same on any machine.
  public static var usualSearch: Search { Search(until: StoppingCriterion(workLimit: 1_000)) }
}
