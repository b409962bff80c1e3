import OrderRouting
import Simulation

func whatWaitingBuys(_ problem: RoutingProblem) throws -> Estimate? {
  let study = RollingStudy(
    problem, strategies: [CheapestStrategy()], batchings: [.everyOrder, .every(seconds: 86_400)],
    StudySettings(days: 20, seed: 1))
  let cells = try study.run().cells
  return cells[0].costPerDay(above: cells[1])
}
