import RoutingFixtures
import RoutingModel
import Testing

struct RandomScenarioTests {
  @Test(arguments: [1...200])
  func `every random scenario is valid`(seeds: ClosedRange<Int>) {
    for seed in seeds {
      let violations = ScenarioValidator.validate(RandomScenario.make(seed: UInt64(seed))).violations
      #expect(violations.filter { $0.severity == .error } == [], "seed \(seed)")
    }
  }

  @Test func `so is every one with the features of version 1.1`() {
    for seed in UInt64(1)...200 {
      let violations = ScenarioValidator.validate(RandomScenario.make(seed: seed, version11: true)).violations
      #expect(violations.filter { $0.severity == .error } == [], "seed \(seed)")
    }
  }
}
