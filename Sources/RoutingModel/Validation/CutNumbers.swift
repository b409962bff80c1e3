/// Ids of a table that are numbers which a spreadsheet has cut.
struct CutNumbers {
  private var first = -1
  private var count = 0

  mutating func note(_ text: String, row: Int) {
    guard CutNumber(text) != nil else { return }
    if count == 0 { first = row }
    count += 1
  }

  func report(_ table: ScenarioTable, _ column: String, _ log: inout ViolationLog, _ text: (Int) -> String) {
    if count == 0 { return }
    log.add(
      .warning, at: ScenarioRow(table, first)[column], value: text(first),
      CutNumber.message + (count > 1 ? " So in \(count) rows." : ""), suggestion: CutNumber.suggestion)
  }
}
