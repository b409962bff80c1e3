internal import OrderRouting

/// Findings that many rows of a table would repeat: each is reported once, where it stands first, with its
/// count.
struct RepeatedFindings {
  private struct Finding {
    var diagnostic: Diagnostic
    var count: Int
  }

  private var findings: [Finding] = []
  private var numbers: [String: Int] = [:]

  /// Counts a finding by its column and value; `diagnostic` is asked the first time.
  mutating func add(_ field: String, _ value: String, _ diagnostic: () -> Diagnostic) {
    let key = field + "\u{0}" + value
    if let number = numbers[key] {
      findings[number].count += 1
    } else {
      numbers[key] = findings.count
      findings.append(Finding(diagnostic: diagnostic(), count: 1))
    }
  }

  func report(into log: inout DiagnosticLog) {
    for finding in findings {
      var diagnostic = finding.diagnostic
      if finding.count > 1 { diagnostic.message += "; so in \(finding.count) rows" }
      log.report(diagnostic)
    }
  }
}
