import RoutingModel
import Testing

/// Expects that the good scenario, once mutated, has exactly one violation, at this cell.
@discardableResult
func expectOne(
  _ severity: Violation.Severity, _ table: ScenarioTable, row: Int = 0, line: Int = 0, _ column: String,
  at location: SourceLocation = #_sourceLocation, _ mutate: (inout Scenario) -> Void
) -> Violation? {
  var scenario = goodScenario()
  mutate(&scenario)
  let (violations, errorCount) = ScenarioValidator.validate(scenario)
  let found = violations.map {
    "\($0.severity) \($0.place.table) \($0.place.row) \($0.place.line) \($0.place.column)"
  }
  #expect(found == ["\(severity) \(table) \(row) \(line) \(column)"], sourceLocation: location)
  #expect(errorCount == (severity == .error ? 1 : 0), sourceLocation: location)
  if let violation = violations.first {
    #expect(!violation.message.isEmpty && !violation.suggestion.isEmpty, sourceLocation: location)
  }
  return violations.first
}

/// Expects that the good scenario, once mutated, is still good.
func expectNone(at location: SourceLocation = #_sourceLocation, _ mutate: (inout Scenario) -> Void) {
  var scenario = goodScenario()
  mutate(&scenario)
  let (violations, errorCount) = ScenarioValidator.validate(scenario)
  #expect(violations == [], sourceLocation: location)
  #expect(errorCount == 0, sourceLocation: location)
}

let composed = "caf\u{E9}"
let decomposed = "cafe\u{301}"
