internal import ScenarioFiles

/// The parcels that were confirmed into a folder, so that none is confirmed again.
public struct ConfirmationLedger: Sendable {
  /// Units of an item of a line, in a parcel that was confirmed.
  struct Entry: Sendable, Hashable {
    var scenario: String
    var plan: String
    var shipment: String
    var order: String
    var line: String
    var sku: String
    var units: Int
    /// Units of it that the line had to ship on the day that it was confirmed of; `nil`: not known.
    var ofLine: Int?
    var tracking: String
  }

  /// A parcel that was confirmed.
  struct Parcel: Sendable, Hashable {
    var run: Int
    var order: String
    var shipment: String
    var tracking: String
    var carrier: String
    var number: Int
    var entries: [Entry]
  }

  private(set) var parcels: [Parcel] = []
  private(set) var runs = 0
  private(set) var files: [String] = []
  private var byOrder: [String: [Int]] = [:]

  public init() {}

  /// Reads the folder's manifest.
  init(_ manifest: JSONNode) {
    runs = manifest.whole("runs") ?? 0
    files = manifest["files"]?.elementTexts ?? []
    for node in manifest.list("parcels") {
      let order = node.text("order_id") ?? ""
      let shipment = node.text("shipment_id") ?? ""
      let tracking = node.text("tracking_number") ?? ""
      let entries = node.list("lines").map { line in
        Entry(
          scenario: node.text("scenario_digest") ?? "", plan: node.text("plan_digest") ?? "",
          shipment: shipment, order: order, line: line.text("line_id") ?? "", sku: line.text("sku") ?? "",
          units: line.whole("units") ?? 0, ofLine: line.whole("of_line"), tracking: tracking)
      }
      add(
        Parcel(
          run: node.whole("run") ?? 0, order: order, shipment: shipment, tracking: tracking,
          carrier: node.text("carrier") ?? "", number: node.whole("number") ?? 0, entries: entries))
    }
  }

  mutating func add(_ parcel: Parcel) {
    byOrder[parcel.order, default: []].append(parcels.count)
    parcels.append(parcel)
  }

  mutating func beginRun() { runs += 1 }

  mutating func name(_ files: [String]) {
    self.files = (self.files + files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The parcels of an order, oldest first.
  func parcels(of order: String) -> [Parcel] { (byOrder[order] ?? []).map { parcels[$0] } }

  /// Units of a line's item that were confirmed of earlier days, and that the day at hand still has to ship: what its
  /// import did not know of.
  ///
  /// - Parameter ofLine: units that the line has to ship on the day at hand.
  func unknownUnits(order: String, line: String, sku: String, ofLine: Int, scenario: String) -> Int {
    var days: [(scenario: String, left: Int)] = []
    var left: Int?
    for entry in parcels(of: order).flatMap(\.entries)
    where entry.line == line && entry.sku == sku && entry.scenario != scenario {
      guard let had = entry.ofLine else { continue }
      if days.last?.scenario != entry.scenario {
        days.append((entry.scenario, min(left ?? had, had)))
      }
      days[days.count - 1].left -= entry.units
      left = days[days.count - 1].left
    }
    return left.map { max(0, ofLine - max(0, $0)) } ?? 0
  }

  /// The text of confirm.json.
  var manifest: String {
    JSONValue.object([
      .init("format", .integer(1)), .init("runs", .integer(runs)),
      .init("parcels", .array(parcels.map(Self.value))), .init("files", .array(files.map { .string($0) })),
    ]).text
  }

  private static func value(_ parcel: Parcel) -> JSONValue {
    .object([
      .init("run", .integer(parcel.run)), .init("order_id", .string(parcel.order)),
      .init("shipment_id", .string(parcel.shipment)), .init("number", .integer(parcel.number)),
      .init("carrier", .string(parcel.carrier)), .init("tracking_number", .string(parcel.tracking)),
      .init("scenario_digest", .string(parcel.entries.first?.scenario ?? "")),
      .init("plan_digest", .string(parcel.entries.first?.plan ?? "")),
      .init(
        "lines",
        .array(
          parcel.entries.map { entry in
            .object(
              [
                .init("line_id", .string(entry.line)), .init("sku", .string(entry.sku)),
                .init("units", .integer(entry.units)),
              ] + (entry.ofLine.map { [.init("of_line", .integer($0))] } ?? []))
          })),
    ])
  }
}

extension ConfirmationLedger {
  /// The ledger of a folder; an empty one where nothing was confirmed into it.
  ///
  /// - Throws: `OutgoingFolder.Problem` where anything stands there that is no folder of confirmations.
  public init(folder: String) throws(OutgoingFolder.Problem) {
    self =
      try OutgoingFolder.confirmations.existing(folder).map { ConfirmationLedger($0) } ?? ConfirmationLedger()
  }

  /// Writes the folder: what was confirmed before stays, byte for byte, beside what is new.
  public func write(_ new: [OutgoingFile], to folder: String) throws(OutgoingFolder.Problem) {
    let names = Set(new.map(\.path))
    var all = new
    for name in files where !names.contains(name) {
      all.append(try OutgoingFolder.confirmations.file(name, in: folder))
    }
    all.append(OutgoingFile(path: OutgoingFolder.confirmations.manifest, text: manifest))
    try OutgoingFolder.confirmations.write(all, to: folder)
  }
}
