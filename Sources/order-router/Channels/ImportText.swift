import Channels

/// What an import came to, for the terminal.
enum ImportText {
  static func summary(_ report: ImportReport, out: String) -> String {
    var lines: [String] = []
    lines += unknown(report)
    var table = TextTable()
    table.append(["file", "format", "rows", "orders", "lines", "positions", "skipped"])
    for file in report.files {
      table.append(
        [
          file.file, file.format.isEmpty ? "not read" : file.format,
        ] + [file.records, file.orders, file.lines, file.positions, file.skippedCount].map(NumberText.count))
    }
    lines += table.lines()
    for file in report.files where !file.skipped.isEmpty {
      let reasons = file.skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(NumberText.count($0.value)) \($0.key)" }
      lines.append("\(file.file): skipped \(reasons.joined(separator: ", "))")
    }
    lines += told(report)
    lines.append(
      "\(out): \(NumberText.count(report.orders)) orders, \(NumberText.count(report.lines)) lines, "
        + "\(NumberText.count(report.units)) units, \(NumberText.count(report.positions)) positions of stock; "
        + "import.json has everything that is told here")
    return lines.joined(separator: "\n")
  }

  /// SKUs that the network does not have, the first of them by name.
  private static func unknown(_ report: ImportReport) -> [String] {
    if report.unknownSKUs.isEmpty { return [] }
    let count = report.unknownSKUs.reduce(0) { $0 + $1.lines }
    var lines = [
      "\(NumberText.count(report.unknownSKUs.count)) SKUs of \(NumberText.count(count)) lines are not in the network; "
        + "the plan will say unknown_sku:"
    ]
    for unknown in report.unknownSKUs.prefix(20) {
      let near = unknown.nearest.isEmpty ? "" : " Maybe \"\(unknown.nearest)\"."
      lines.append(
        "  \(unknown.channel): \"\(unknown.sku)\", \(NumberText.count(unknown.lines)) lines.\(near)")
    }
    if report.unknownSKUs.count > 20 {
      lines.append("  … and \(NumberText.count(report.unknownSKUs.count - 20)) more")
    }
    return lines
  }

  /// What is told beside skips: each kind once a file, with how often it was met.
  private static func told(_ report: ImportReport) -> [String] {
    var order: [String] = []
    var groups: [String: (entry: ImportReport.Entry, count: Int)] = [:]
    for entry in report.entries where entry.telling.kind != .skipped {
      let key = entry.file + "\u{1F}" + entry.telling.code
      if groups[key] == nil { order.append(key) }
      groups[key, default: (entry, 0)].count += entry.telling.count
    }
    return order.compactMap { groups[$0] }.map { entry, count in
      let place = entry.telling.record > 0 ? ":\(entry.telling.record)" : ""
      let about = entry.telling.order.isEmpty ? "" : " order \(entry.telling.order):"
      let times = count > 1 ? " (\(NumberText.count(count)) times)" : ""
      return "\(entry.file)\(place): \(entry.telling.kind.rawValue):\(about) \(entry.telling.message)\(times)"
    }
  }
}
