import BenchmarkProgram
import Datasets
import Foundation
import MarkdownTables
import OrderRouting
import ScenarioFiles
import SwiftCSV

/// Times readers of CSV on one large orders.csv.
///
/// SwiftCSV gives every cell as a `String`. The project's reader says where each cell stands; it is timed so,
/// and with a `String` for every cell as well, which is the fair comparison.
struct CSVBenchmark {
  let lines: Int
  let runs: Int
  let seed: UInt64

  func measure(in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let day = folder.appending(path: "lines")
    var settings = GeneratedDay.Settings(orders: lines, locations: 1, skus: 4000, seed: seed)
    settings.maxLines = 1
    settings.meanLines = 1
    _ = try GeneratedDay(settings).write(to: day.path)
    let file = day.appending(path: "orders.csv")
    let bytes = try FileSize.bytes(file)
    var table = MarkdownTable(["reader", "seconds", "MB/s", "peak MB", "rows", "cells"])
    try measure("`wc -l`", bytes, &table) {
      _ = try LineCount.count([file])
      return nil
    }
    try measure("`CSVScanner`: where cells stand", bytes, &table) { try scan(file, makingText: false) }
    try measure("`CSVScanner`: a `String` a cell", bytes, &table) { try scan(file, makingText: true) }
    try measure("SwiftCSV `EnumeratedCSV`, no columns", bytes, &table) {
      let csv = try EnumeratedCSV(url: file, delimiter: .comma, loadColumns: false)
      return Count(rows: csv.rows.count + 1, cells: csv.rows.reduce(csv.header.count) { $0 + $1.count })
    }
    try measure("SwiftCSV `NamedCSV`, no columns", bytes, &table) {
      let csv = try NamedCSV(url: file, delimiter: .comma, loadColumns: false)
      return Count(rows: csv.rows.count + 1, cells: csv.rows.reduce(csv.header.count) { $0 + $1.count })
    }
    return "\(lines.grouped) lines, \((Double(bytes) / 1e6).short) MB; medians of \(runs)\n\n" + table.text
  }

  private struct Count: Equatable {
    var rows = 0
    var cells = 0
  }

  private func measure(
    _ name: String, _ bytes: Int, _ table: inout MarkdownTable, _ body: () throws -> Count?
  ) throws {
    Announcement.say(name)
    PeakMemory.reset()
    let (seconds, count) = try Stopwatch.median(runs, body)
    table.append(
      name, seconds.short, (Double(bytes) / 1e6 / seconds).short,
      PeakMemory.megabytes.map { String($0) } ?? "", count?.rows.grouped ?? "", count?.cells.grouped ?? "")
  }

  /// Reads the file from the disk as the other readers do; texts are kept, so that they are really made.
  private func scan(_ file: URL, makingText: Bool) throws -> Count {
    var scanner = CSVScanner(Array(try Data(contentsOf: file)))
    var row = CSVRow()
    var count = Count()
    var texts: [[String]] = []
    while scanner.next(&row) {
      count.rows += 1
      count.cells += row.cells.count
      if makingText { texts.append(row.cells.map { scanner.text($0) }) }
    }
    return count
  }
}
