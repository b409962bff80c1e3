/// A CSV file of a public dataset, with its columns by name.
struct SourceTable {
  let file: String
  private let positions: [String: Int]
  private let rows: [[String]]

  /// Blanks around names of columns are dropped. O(bytes).
  init(file: String, bytes: [UInt8], columns: [String]) throws(DatasetError) {
    var records = SourceTable.records(bytes)
    guard !records.isEmpty else { throw DatasetError("\(file): empty, expected a header row") }
    var positions: [String: Int] = [:]
    for (position, name) in records.removeFirst().enumerated() {
      positions[SourceTable.trimmed(name)] = position
    }
    let missing = columns.filter { positions[$0] == nil }
    guard missing.isEmpty else {
      throw DatasetError(missing.map { "\(file): there is no column '\($0)'" })
    }
    self.file = file
    self.positions = positions
    rows = records
  }

  /// One value a row; where rows are bad, throws the problems of all of them. O(rows).
  func map<Value>(
    _ transform: (SourceRow) throws(DatasetError) -> Value
  ) throws(DatasetError) -> [Value] {
    var values: [Value] = []
    var problems: [String] = []
    for (index, cells) in rows.enumerated() {
      do throws(DatasetError) {
        let row = SourceRow(file: file, number: index + 2, cells: cells, positions: positions)
        values.append(try transform(row))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw DatasetError(problems) }
    return values
  }

  /// Records of RFC 4180; quotes may enclose commas, line ends and doubled quotes.
  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func take() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    for (index, byte) in bytes.enumerated().dropFirst(start) {
      switch byte {
      case UInt8(ascii: "\""):
        if !quoted, index > start, bytes[index - 1] == byte { cell.append(byte) }
        quoted.toggle()
      case UInt8(ascii: ",") where !quoted: take()
      case UInt8(ascii: "\r") where !quoted: break
      case UInt8(ascii: "\n") where !quoted:
        take()
        if record != [""] { records.append(record) }
        record = []
      default: cell.append(byte)
      }
    }
    take()
    if record != [""] { records.append(record) }
    return records
  }

  static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let head = text.drop(while: isBlank)
    guard let last = head.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(head[...last])
  }
}
