internal import ScenarioFiles

/// The names of a table's columns, found whatever their letter case, blanks, hyphens and apostrophes.
struct TableHeader: Sendable {
  /// The names as they stand in the file.
  let names: [String]
  private let keys: [String]
  private let offsets: [Int]
  let dialect: CSVDialect
  /// Where the first record behind the header begins.
  let end: Int
  /// Blank rows up to the header, which are no records.
  let blankRows: Int

  init(names: [String], offsets: [Int], dialect: CSVDialect, end: Int, blankRows: Int) {
    self.names = names
    keys = names.map(TableHeader.key)
    self.offsets = offsets
    self.dialect = dialect
    self.end = end
    self.blankRows = blankRows
  }

  /// The first column that bears one of the names.
  func column(_ names: String...) -> Int? { column(names) }

  func column(_ names: [String]) -> Int? {
    for name in names {
      if let index = keys.firstIndex(of: TableHeader.key(name)) { return index }
    }
    return nil
  }

  func has(_ names: String...) -> Bool { names.allSatisfy { column([$0]) != nil } }

  func offset(of column: Int) -> Int { column < offsets.count ? offsets[column] : 0 }

  /// Names that stand more than once.
  var repeated: [Int] { keys.indices.filter { !keys[$0].isEmpty && keys[..<$0].contains(keys[$0]) } }

  /// The first names, for what is told of a header that no format knows; empty where the row may be one of orders, with
  /// what is a buyer's own: where a cell has an at sign or three digits.
  var toldNames: String {
    let mayBeData = names.contains { name in
      var digits = 0
      for byte in name.utf8 {
        digits = (48...57).contains(byte) ? digits + 1 : 0
        if digits == 3 || byte == UInt8(ascii: "@") { return true }
      }
      return false
    }
    return mayBeData ? "" : names.prefix(8).joined(separator: ", ")
  }

  /// Lower case, words joined by hyphens, one kind of apostrophe.
  static func key(_ name: String) -> String {
    var key = ""
    var isGap = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{A0}", "\u{202F}", "_", "-", "\u{FEFF}": isGap = true
      case "’", "‘", "´":
        key += isGap && !key.isEmpty ? "-'" : "'"
        isGap = false
      default:
        if isGap, !key.isEmpty { key += "-" }
        isGap = false
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }
}

extension TableHeader {
  /// What may be the header of a table: every early row, under every delimiter that it holds.
  static func candidates(in file: SourceFile) -> [TableHeader] {
    var candidates: [TableHeader] = []
    for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")] {
      let isTab = delimiter == UInt8(ascii: "\t")
      var dialect = CSVDialect(delimiter: delimiter, hasQuotes: true)
      if isTab, !startsWithQuote(file) { dialect.hasQuotes = false }
      var scanner = CSVScanner(file.bytes, at: file.start, dialect: dialect)
      var row = CSVRow()
      var count = 0
      while count < 16, scanner.position < min(file.bytes.count, file.start + 65_536), scanner.next(&row) {
        count += 1
        guard row.cells.count > 1, row.problems.isEmpty else { continue }
        var cells = row.cells
        while let last = cells.last, last.isBlank { cells.removeLast() }
        guard cells.count > 1 else { continue }
        candidates.append(
          TableHeader(
            names: cells.map { scanner.text($0) }, offsets: cells.map(\.origin), dialect: dialect,
            end: scanner.position, blankRows: scanner.blankRows))
      }
    }
    return candidates
  }

  private static func startsWithQuote(_ file: SourceFile) -> Bool {
    var index = file.start
    while index < file.bytes.count, file.bytes[index] <= 0x20 { index += 1 }
    return index < file.bytes.count && file.bytes[index] == UInt8(ascii: "\"")
  }
}
