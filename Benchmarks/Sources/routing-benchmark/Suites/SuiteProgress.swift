import BenchmarkProgram

/// What suites have measured so far: all that is known after an interruption or a failure.
struct SuiteProgress {
  private let kept: ResultsFolder
  /// Measures a suite; throws only where it is interrupted.
  private let measure: (Suite) throws -> SuiteResult
  private(set) var measured: [SuiteResult] = []
  /// Contradictions and failures.
  var problems: [String] = []

  init(kept: ResultsFolder, measure: @escaping (Suite) throws -> SuiteResult) {
    self.kept = kept
    self.measure = measure
  }

  /// Runs suites, and keeps the results of each as soon as it ends.
  ///
  /// - Returns: whether it was interrupted; throws the interruption where no suite had ended.
  mutating func measure(_ suites: [Suite]) throws -> Bool {
    for (index, suite) in suites.enumerated() {
      Announcement.say("suite \(index + 1) of \(suites.count): \(suite.rawValue)")
      do {
        add(try measure(suite))
      } catch {
        if measured.isEmpty { throw error }
        let names = measured.map(\.suite.rawValue).joined(separator: ", ")
        Announcement.say("interrupted; what was measured is kept: \(names)")
        return true
      }
    }
    return false
  }

  private mutating func add(_ result: SuiteResult) {
    let name = result.suite.rawValue
    problems += result.problems.map { "\(name): \($0)" }
    if result.section.isEmpty { return }
    print("## \(name)\n\n\(result.tables)\n")
    measured.append(result)
    do {
      try kept.keep(result)
    } catch {
      problems.append("\(name): \(error)")
    }
  }
}
