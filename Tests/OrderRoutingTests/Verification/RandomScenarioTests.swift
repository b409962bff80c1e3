import OrderRouting
import Testing

struct RandomScenarioTests {
  @Test(arguments: [1...200])
  func `every random scenario is valid`(seeds: ClosedRange<Int>) {
    for seed in seeds {
      let violations = ScenarioValidator.validate(RandomScenario.make(seed: UInt64(seed))).violations
      #expect(violations.filter { $0.severity == .error } == [], "seed \(seed)")
    }
  }
}
