internal import OrderRouting
internal import ScenarioFiles

/// What comes of the rows of a table of orders as they are read.
protocol OrderRows: Sendable {
  /// The column that names a row's order.
  var orderColumn: Int? { get }
  mutating func row(_ reader: RecordReader, _ log: inout ReadingLog)
  /// Adds what came of the rows behind, which were read by themselves; `false` where that is not what comes of them
  /// read after these: an order is in both, say.
  mutating func append(_ part: Self) -> Bool
}

extension OrderRows {
  /// Reads all rows: of a large table parts side by side, where that comes to the same.
  mutating func readAll(_ reader: inout RecordReader, _ log: inout ReadingLog) {
    if let parts = TableParts(reader, by: orderColumn),
      let (rows, told, count) = read(parts, reader)
    {
      self = rows
      log.append(told)
      reader.finish(count: count)
      return
    }
    while reader.next(&log) { row(reader, &log) }
  }

  /// What comes of the parts; `nil` where they have to be read one after another.
  private func read(_ parts: TableParts, _ reader: RecordReader) -> (rows: Self, log: ReadingLog, count: Int)?
  {
    let none = self
    var read = Parallel.map(
      parts.ranges.count, threads: reader.parting.threads, {},
      body: { index, _ in
        var rows = none
        var log = ReadingLog(reader.file)
        var part = RecordReader(reader, part: parts.ranges[index], after: parts.recordsBefore[index])
        while part.next(&log) { rows.row(part, &log) }
        return (rows: rows, log: log, end: parts.check(part, index))
      })
    // Taken out of the list, its orders are not copied when others are added.
    var whole = read.removeFirst()
    for part in read {
      guard let end = whole.end, let next = part.end, let both = end.followed(by: next),
        whole.rows.append(part.rows)
      else { return nil }
      whole.end = both
      whole.log.append(part.log)
    }
    return whole.end.map { (whole.rows, whole.log, $0.count) }
  }
}
