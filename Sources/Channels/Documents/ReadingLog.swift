internal import OrderRouting
internal import ScenarioFiles

/// Gathers what is told of a file and what could not be read in it.
struct ReadingLog {
  static let limit = 1000

  let file: SourceFile
  private(set) var errors: [Diagnostic] = []
  private(set) var tellings: [Telling] = []
  private var counted: [String: Int] = [:]

  init(_ file: SourceFile) { self.file = file }

  mutating func tell(
    _ kind: Telling.Kind, _ code: String, _ message: String, order: String = "", line: String = "",
    sku: String = "", quantity: String = "", record: Int = 0
  ) {
    tellings.append(
      Telling(
        kind, code, message, order: order, line: line, sku: sku, quantity: quantity, record: record))
  }

  /// Tells of it once in the file, and counts how often it was met.
  mutating func tellOnce(
    _ kind: Telling.Kind, _ code: String, _ message: @autoclosure () -> String, record: Int = 0
  ) {
    if let index = counted[code] {
      tellings[index].count += 1
    } else {
      counted[code] = tellings.count
      tellings.append(Telling(kind, code, message(), record: record))
    }
  }

  /// Adds what was told of a part of the file behind.
  mutating func append(_ part: ReadingLog) {
    errors += part.errors.prefix(max(0, ReadingLog.limit - errors.count))
    let codes = Dictionary(uniqueKeysWithValues: part.counted.map { ($1, $0) })
    for (index, telling) in part.tellings.enumerated() {
      if let code = codes[index] {
        if let known = counted[code] {
          tellings[known].count += telling.count
          continue
        }
        counted[code] = tellings.count
      }
      tellings.append(telling)
    }
  }

  mutating func skip(
    _ reason: SkipReason, order: String = "", line: String = "", sku: String = "", quantity: String = "",
    record: Int = 0
  ) {
    tell(
      .skipped, reason.rawValue, "", order: order, line: line, sku: sku, quantity: quantity, record: record)
  }

  /// Reports an error at a byte of the file.
  mutating func fail(
    at offset: Int, field: String = "", value: String = "", _ message: String, suggestion: String = "",
    record: Int = 0, order: String = ""
  ) {
    if errors.count < ReadingLog.limit {
      let place = file.position(of: min(offset, file.bytes.count))
      errors.append(
        Diagnostic(
          .error, file: file.name, line: place.line, column: place.column, field: field, value: value,
          message: message, suggestion: suggestion))
    }
    tell(
      .skipped, SkipReason.unreadable.rawValue,
      (field.isEmpty ? "" : field + ": ") + message, order: order, record: record)
  }
}

extension ReadingLog {
  /// Whether the header has all these columns; each that it lacks is an error.
  mutating func requires(_ names: [String], _ header: TableHeader) -> Bool {
    let missing = names.filter { header.column([$0]) == nil }
    for name in missing {
      fail(
        at: header.offset(of: 0), field: name, "expected this column in the header",
        suggestion: NearestName.suggestion(for: name, among: header.names))
    }
    return missing.isEmpty
  }

  /// Tells of each column that the header lacks, and what follows.
  mutating func misses(_ names: [String], _ header: TableHeader, _ consequence: String) {
    for name in names where header.column([name]) == nil {
      tell(.warning, "no_column:" + name, "the file has no column \(name): \(consequence)")
    }
  }
}
