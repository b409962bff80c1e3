internal import ScenarioFiles

/// Reads what tells of parcels: a table, X12 945, or the status of a marketplace's centre.
enum TrackingReader {
  /// A pure function of the bytes. O(bytes).
  static func read(_ bytes: [UInt8], name: String) -> (TrackingReading, [Diagnostic]) {
    let document = ChannelDocument(name: name, bytes: bytes)
    var log = ReadingLog(document.file)
    var reading = TrackingReading()
    switch document.content {
    case .refused(let message, let suggestion, let offset):
      log.fail(at: offset, message, suggestion: suggestion)
    case .x12: X12ShippingAdvice.read(document.file, &log, into: &reading)
    case .json(let roots): readJSON(roots, &log, into: &reading)
    case .table: TrackingTable.read(document.file, &log, into: &reading)
    }
    reading.parcels.removeAll { $0.isUnreadable || ($0.namesLines && $0.lines.isEmpty) }
    for index in reading.parcels.indices { reading.parcels[index].file = name }
    return (reading, log.errors)
  }

  private static func readJSON(
    _ roots: [JSONNode], _ log: inout ReadingLog, into reading: inout TrackingReading
  ) {
    var isKnown = false
    for root in roots {
      if AmazonFulfilmentStatus.read(root, &log, into: &reading)
        || WalmartFulfilmentStatus.read(root, &log, into: &reading)
      {
        isKnown = true
      }
    }
    if isKnown { return }
    let found = OtherDocuments.json(roots)?.message.split(separator: ",").last.map {
      ", found" + $0.dropFirst(6)
    }
    log.fail(
      at: roots.first?.offset ?? 0,
      "expected the status of orders to Amazon's or Walmart's centres" + (found ?? ""),
      suggestion: "Ask for getFulfillmentOrder: it says what is in each parcel.")
  }
}
