import OrderRouting

/// A CSV file of a report, read by columns.
struct Table {
  let columns: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") { rows.append([]) }
      default: cell.append(byte)
      }
    }
    rows.removeLast()
    columns = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  func column(_ name: String) -> [String] {
    guard let index = columns.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  /// Of a column of amounts, to the last digit.
  func sum(_ name: String) -> Money { column(name).compactMap { Money($0) }.reduce(.zero) { $0 + $1 } }

  func count(_ name: String) -> Int { column(name).compactMap { Int($0) }.reduce(0, +) }
}
