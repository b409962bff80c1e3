internal import OrderRouting

/// Booleans, enumerations, days and times. Each returns `nil` where the cell is blank or bad.
extension RowReader {
  mutating func boolean(_ column: Column) -> Bool? {
    guard let cell = value(column) else { return nil }
    if let value = CellGrammar.boolean(file.bytes.span.extracting(cell.start..<cell.end)) { return value }
    fail(column, "expected yes or no")
    return nil
  }

  /// One of the words of an enumeration.
  mutating func choice<Choice>(_ column: Column) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let cell = value(column) else { return nil }
    let word = text(cell)
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    fail(
      column, "expected one of " + words.joined(separator: ", "),
      suggestion: NearestName.suggestion(for: word, among: words))
    return nil
  }

  /// One of the words of an enumeration; `nil` for `*` or a blank cell, which mean any.
  mutating func choiceOrAny<Choice>(_ column: Column) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    isAny(column) ? nil : choice(column)
  }

  /// Words of an enumeration separated by `|`, each once; empty where blank.
  mutating func choices<Choice>(_ column: Column) -> [Choice]
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let cell = value(column) else { return [] }
    var choices: [Choice] = []
    for word in CellNormalisation.list(text(cell)) {
      guard let choice = Choice(rawValue: word) else {
        let words = Choice.allCases.map(\.rawValue)
        fail(
          column, "expected words of \(words.joined(separator: ", ")), separated by |",
          suggestion: NearestName.suggestion(for: word, among: words))
        return []
      }
      choices.append(choice)
    }
    return choices
  }

  mutating func day(_ column: Column) -> Day? {
    guard let cell = value(column) else { return nil }
    if let day = CellGrammar.day(file.bytes.span.extracting(cell.start..<cell.end)) { return day }
    let start = Array(file.bytes[cell.start..<cell.end].prefix(10))
    fail(
      column, "expected a date that exists, YYYY-MM-DD",
      suggestion: CellGrammar.day(start.span).map { "Maybe \"\($0)\"." } ?? "")
    return nil
  }

  mutating func instant(_ column: Column) -> Instant? {
    guard let cell = value(column) else { return nil }
    let bytes = file.bytes
    if let instant = InstantGrammar.instant(bytes.span.extracting(cell.start..<cell.end)) { return instant }
    fail(column, InstantGrammar.expectation, suggestion: InstantGrammar.suggestion)
    return nil
  }

  mutating func timeOfDay(_ column: Column) -> TimeOfDay? {
    guard let cell = value(column) else { return nil }
    if let time = CellGrammar.timeOfDay(file.bytes.span.extracting(cell.start..<cell.end)) { return time }
    let padded = "0" + text(cell)
    fail(
      column, "expected a time HH:MM from 00:00 to 23:59",
      suggestion: CellGrammar.timeOfDay(padded.utf8Span.span) == nil ? "" : "Maybe \"\(padded)\".")
    return nil
  }

  /// A week with at least one day in it.
  mutating func weekdays(_ column: Column) -> Weekdays? {
    guard let cell = value(column) else { return nil }
    let bytes = file.bytes
    let weekdays = CellGrammar.weekdays(bytes.span.extracting(cell.start..<cell.end))
    if let weekdays, weekdays.bits != 0 { return weekdays }
    let length = cell.end - cell.start
    let padded = String(repeating: "0", count: max(0, 7 - length)) + text(cell)
    let isShort = length < 7 && CellGrammar.weekdays(padded.utf8Span.span)?.bits ?? 0 != 0
    fail(
      column, "expected seven digits 0 or 1, Monday first, at least one of them 1",
      suggestion: isShort ? "Maybe a spreadsheet dropped leading zeros: \(padded)." : "")
    return nil
  }
}
