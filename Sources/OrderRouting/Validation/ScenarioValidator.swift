public enum ScenarioValidator {
  public static func validate(_ scenario: Scenario) -> (violations: [Violation], errorCount: Int) { ([], 0) }
}
