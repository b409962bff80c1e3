internal import OrderRouting

/// Another character than a comma between the cells of a table, as spreadsheets write in many countries.
struct ForeignDelimiter: Sendable {
  let byte: UInt8
  /// Where it first stands.
  let offset: Int
  /// Whether numbers have a comma as their decimal mark.
  let hasDecimalCommas: Bool

  /// What may stand between cells.
  static let all = [Byte.comma, UInt8(ascii: ";"), Byte.tab, Byte.bar]

  /// In the plural.
  var name: String {
    switch byte {
    case Byte.tab: "tabs"
    case Byte.bar: "bars"
    default: "semicolons"
    }
  }

  /// `nil` where commas stand between the header's cells, or where none of a table's columns can be told.
  /// O(length of the header), and of up to a thousand rows where it is another.
  init?(_ file: SourceFile, columns: [String]) {
    let bytes = file.bytes
    let start = SeparatorLine.headerStart(file)
    let end = bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count
    let known = Set(columns)
    func count(_ delimiter: UInt8) -> Int {
      let cells = bytes[start..<end].split(separator: delimiter)
      return cells.count { known.contains(Self.text($0)) }
    }
    let others = Self.all.dropFirst().map { (byte: $0, count: count($0)) }
    let isAlone = !bytes[start..<end].contains(Byte.comma)
    guard let best = others.max(by: { $0.count < $1.count }), best.count >= (isAlone ? 1 : 2),
      best.count > count(Byte.comma)
    else { return nil }
    byte = best.byte
    offset = bytes[start..<end].firstIndex(of: best.byte) ?? start
    let rows = bytes[end...].split(separator: Byte.lineFeed, maxSplits: 1000).prefix(1000)
    hasDecimalCommas = rows.contains { row in
      row.split(separator: best.byte).contains { Self.isDecimalComma(Self.text($0)) }
    }
  }

  private static func text(_ cell: ArraySlice<UInt8>) -> String {
    CellNormalisation.trimmed(
      String(decoding: cell.filter { $0 != Byte.quote && $0 != Byte.carriageReturn }, as: UTF8.self))
  }

  private static func isDecimalComma(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: Byte.comma, omittingEmptySubsequences: false)
    let digits = parts.first?.first == UInt8(ascii: "-") ? parts.first?.dropFirst() : parts.first
    return parts.count == 2 && digits?.isEmpty == false && !parts[1].isEmpty
      && (digits?.allSatisfy { Byte.digit($0) != nil } ?? false)
      && parts[1].allSatisfy { Byte.digit($0) != nil }
  }
}

extension ForeignDelimiter {
  /// One error for all tables that have another delimiter than a comma; `nil` where there is none.
  static func diagnostic(_ found: [(file: SourceFile, delimiter: ForeignDelimiter)]) -> Diagnostic? {
    guard let first = found.first else { return nil }
    let place = first.file.position(of: first.delimiter.offset)
    let hasDecimalCommas = found.contains { $0.delimiter.hasDecimalCommas }
    var message = "expected commas between the cells, found \(first.delimiter.name)"
    if hasDecimalCommas { message += ", and commas as decimal marks" }
    if found.count > 1 {
      message += "; so too in " + found.dropFirst().map(\.file.name).joined(separator: ", ")
    }
    return Diagnostic(
      .error, file: first.file.name, line: place.line, column: place.column, message: message,
      suggestion: hasDecimalCommas
        ? "Export with commas between cells and points as decimal marks, as spreadsheets do in English."
        : "Export with commas between cells, as spreadsheets do in English.")
  }
}
