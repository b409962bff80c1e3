internal import IntegerProgramming
internal import OrderRouting

extension StoppingCriterion {
  /// Steps of the search tree that one program may take: with a limit of work no program takes all of it.
  var stepLimit: Int? { workLimit == nil ? nil : 2_000 }

  /// Why a program ended without an optimum.
  func reason(_ outcome: IntegerProgramOutcome) -> StoppingReason {
    reached ?? (outcome.stoppedBy == "stepLimit" && workLimit != nil ? .workLimit : .solver)
  }
}
