internal import ScenarioFiles

/// X12 945, in which a 3PL tells what has left, and by which numbers it is followed.
enum X12ShippingAdvice {
  static func read(_ file: SourceFile, _ log: inout ReadingLog, into reading: inout TrackingReading) {
    let interchange: X12Interchange
    do throws(X12Interchange.Problem) {
      interchange = try X12Interchange(file)
    } catch {
      log.fail(
        at: error.offset, field: "ISA", error.message, suggestion: "Ask the partner to send the file again.")
      return
    }
    for (index, set) in interchange.sets.enumerated() {
      guard set.first?[1] == "945" else {
        log.fail(
          at: set[0].offset, field: "ST01", value: set[0][1],
          "expected transaction set 945, a warehouse's shipping advice")
        continue
      }
      guard let end = set.last, end.name == "SE", Int(end[1]) == set.count else {
        log.fail(
          at: set.last?.offset ?? 0, field: "SE01", value: set.last?[1] ?? "",
          "expected \(set.count) segments from ST to SE: a part of the set is lost",
          suggestion: "Ask the partner to send it again.")
        continue
      }
      var advice = X12Advice(record: index + 1)
      for segment in set { advice.take(segment, &log) }
      advice.finish(set[0].offset, &log)
      reading.parcels += advice.parcels
    }
    if interchange.sets.isEmpty {
      log.fail(at: file.start, field: "ST", "expected a transaction set 945, found none")
    }
  }
}

/// The parcels of a set as its segments come.
private struct X12Advice {
  private(set) var parcels: [ReportedParcel] = []
  private let record: Int
  private var order = ""
  private var shippedAt: ChannelMoment?
  private var stated: ChannelMoment?
  private var carrier = ""
  private var tracking = ""
  private var hasLines = false
  /// The parcel that lines are told of, and the line that its segments speak of.
  private var current = ""
  private var lastLine: (parcel: Int, line: Int)?
  private var pendingLine = ""

  init(record: Int) { self.record = record }

  mutating func take(_ segment: X12Interchange.Segment, _ log: inout ReadingLog) {
    switch segment.name {
    case "W06":
      order = segment[2]
      stated = X12Advice.day(segment[3])
    case "G62" where segment[1] == "11": shippedAt = X12Advice.day(segment[2])
    case "W27": carrier = segment[2]
    case "LX":
      hasLines = true
      current = ""
      lastLine = nil
      pendingLine = ""
    case "MAN" where ["CP", "CA"].contains(segment[1]): number(segment[2])
    case "N9" where ["2I", "CN"].contains(segment[1]): number(segment[2])
    case "N9" where segment[1] == "LI": line(segment[2])
    case "W12": item(segment, &log)
    default: break
    }
  }

  private mutating func number(_ text: String) {
    let text = TrackingNumber.withoutBlanks(text)
    if text.isEmpty { return }
    if !hasLines {
      if tracking.isEmpty { tracking = text }
      return
    }
    // A number behind an item is the item's.
    if let lastLine, parcels[lastLine.parcel].tracking.isEmpty {
      parcels[lastLine.parcel].tracking = text
    } else {
      current = text
      lastLine = nil
    }
  }

  private mutating func line(_ id: String) {
    if let lastLine {
      parcels[lastLine.parcel].lines[lastLine.line].line = id
    } else {
      pendingLine = id
    }
  }

  private mutating func item(_ segment: X12Interchange.Segment, _ log: inout ReadingLog) {
    guard let units = ExactDecimal(segment[3])?.whole, units >= 0 else {
      log.fail(
        at: segment.offset, field: "W1203", value: segment[3], "expected a whole number of units",
        record: record, order: order)
      return
    }
    if !["", "EA", "PC", "PCE", "UN"].contains(segment[5].uppercased()) {
      log.fail(
        at: segment.offset, field: "W1205", value: segment[5],
        "expected units (EA): how many are in one of these, nobody says", record: record, order: order)
      return
    }
    if units == 0 { return }
    let sku = X12Advice.sku(segment)
    let index: Int
    if let known = parcels.indices.last(where: { !current.isEmpty && parcels[$0].tracking == current }) {
      index = known
    } else {
      index = parcels.count
      parcels.append(ReportedParcel(key: .reference(""), tracking: current))
    }
    parcels[index].lines.append(ReportedParcel.Line(line: pendingLine, sku: sku, quantity: units))
    lastLine = (index, parcels[index].lines.count - 1)
    pendingLine = ""
  }

  /// The seller's or vendor's id of an item, else the first that is told.
  private static func sku(_ segment: X12Interchange.Segment) -> String {
    var found = segment[8]
    for index in stride(from: 7, to: segment.elements.count - 1, by: 2)
    where ["VN", "SK", "VP", "VC"].contains(segment[index]) {
      found = segment[index + 1]
      break
    }
    return found
  }

  mutating func finish(_ offset: Int, _ log: inout ReadingLog) {
    if order.isEmpty {
      log.fail(
        at: offset, field: "W0602", "expected the depositor's order number, found none", record: record)
      parcels = []
      return
    }
    if !hasLines { parcels = [ReportedParcel(key: .reference(order))] }
    for index in parcels.indices {
      parcels[index].key = .reference(order)
      if parcels[index].tracking.isEmpty { parcels[index].tracking = tracking }
      parcels[index].carrier = carrier
      parcels[index].shippedAt = shippedAt ?? stated
      parcels[index].record = record
      if parcels[index].tracking.isEmpty {
        log.fail(
          at: offset, field: "N9", "expected a tracking number (N9*2I or MAN*CP), found none",
          suggestion: "Ask the partner for it, or give a table of parcels.", record: record, order: order)
      }
    }
    joinParcels()
  }

  /// Lines of one parcel that several loops tell of are put together.
  private mutating func joinParcels() {
    var joined: [ReportedParcel] = []
    for parcel in parcels {
      if let index = joined.firstIndex(where: { $0.tracking == parcel.tracking }) {
        joined[index].lines += parcel.lines
      } else {
        joined.append(parcel)
      }
    }
    parcels = joined
  }

  /// `20261121`, or six digits of a year in this century.
  private static func day(_ text: String) -> ChannelMoment? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.count == 8 || text.utf8.count == 6
    else {
      return nil
    }
    let digits = Array(text.utf8.count == 6 ? "20" + text : text)
    let dashed = String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8])
    return MomentText.moment(dashed)
  }
}
