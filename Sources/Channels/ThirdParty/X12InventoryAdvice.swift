internal import ScenarioFiles

/// X12 846, in which a 3PL or supplier says what it has available.
enum X12InventoryAdvice: ChannelFormat {
  static let name = "x12-846"
  static let platform: Platform? = nil
  static let isStock = true

  static func read(_ file: SourceFile, _ log: inout ReadingLog, into reading: inout ChannelReading) {
    let interchange: X12Interchange
    do throws(X12Interchange.Problem) {
      interchange = try X12Interchange(file)
    } catch {
      log.fail(
        at: error.offset, field: "ISA", error.message, suggestion: "Ask the partner to send the file again.")
      return
    }
    reading.formats = [name]
    reading.sources = ["edi", "x12", "846"]
    if let isa = interchange.segments.first { reading.sources += [isa[6], isa[8]].filter { !$0.isEmpty } }
    if let group = interchange.segments.first(where: { $0.name == "GS" }) { reading.sources.append(group[2]) }
    var count = 0
    for set in interchange.sets {
      let kind = set.first?[1] ?? ""
      if kind != "846" {
        log.fail(
          at: set[0].offset, field: "ST01", value: kind,
          "expected transaction set 846 (stock), found " + (other[kind] ?? "another"))
        continue
      }
      checkCount(set, &log)
      var items = X12Items(number: count)
      for segment in set { items.take(segment, &log) }
      items.finish(&log)
      count = items.number
      reading.stock += items.stock
    }
    if interchange.sets.isEmpty {
      log.fail(at: file.start, field: "ST", "expected a transaction set 846, found none")
    }
    reading.records = count
  }

  private static let other = [
    "940": "940, a shipping order to a warehouse",
    "945": "945, a warehouse's shipping advice: it is for confirm",
    "856": "856, a ship notice", "850": "850, a purchase order", "810": "810, an invoice",
    "997": "997, an acknowledgment",
    "944": "944, a receipt of stock", "943": "943, a transfer of stock",
  ]

  private static func checkCount(_ set: [X12Interchange.Segment], _ log: inout ReadingLog) {
    guard let end = set.last, end.name == "SE" else {
      log.fail(
        at: set.last?.offset ?? 0, field: "SE", "expected the end of the transaction set: the file is cut off"
      )
      return
    }
    if let stated = Int(end[1]), stated != set.count {
      log.tell(
        .warning, "segment_count", "SE01 says \(stated) segments, the transaction set has \(set.count)")
    }
  }
}

/// The items of a transaction set as its segments come.
private struct X12Items {
  private(set) var stock: [ChannelStock] = []
  private(set) var number: Int
  private var header: [String] = []
  private var headerRank = Int.max
  private var places: [String]?
  private var skus: [String] = []
  private var isInItem = false
  private var quantities: [(qualifier: String, units: Int, unit: String)] = []

  init(number: Int) { self.number = number }

  mutating func take(_ segment: X12Interchange.Segment, _ log: inout ReadingLog) {
    switch segment.name {
    case "LIN":
      finish(&log)
      isInItem = true
      number += 1
      skus = X12Items.skus(segment)
      if skus.isEmpty { log.skip(.blankSKU, record: number) }
    case "N1" where ["WH", "SF", "ST", "OB"].contains(segment[1]):
      let names = [segment[4], segment[2]].filter { !$0.isEmpty }
      place(names, rank: ["WH", "SF", "OB", "ST"].firstIndex(of: segment[1]) ?? 4)
    case "REF" where ["WS", "WH", "LU"].contains(segment[1]) && !segment[2].isEmpty:
      place([segment[2]], rank: 2)
    case "QTY" where isInItem:
      guard let value = ExactDecimal(segment[2])?.whole else {
        log.fail(
          at: segment.offset, field: "QTY02", value: segment[2], "expected a whole number", record: number)
        return
      }
      quantities.append((segment[1], value, segment[3].uppercased()))
    default: break
    }
  }

  /// Takes over names of the warehouse: of the item, or of all; the surest segment counts.
  private mutating func place(_ names: [String], rank: Int) {
    if isInItem {
      if places == nil || rank == 0 { places = names }
    } else if rank < headerRank {
      header = names
      headerRank = rank
    }
  }

  /// The ids of an item, the surest first: the seller's or vendor's, then codes, then the buyer's.
  private static func skus(_ segment: X12Interchange.Segment) -> [String] {
    var ids: [(qualifier: String, id: String)] = []
    var index = 2
    while index + 1 < segment.elements.count {
      if !segment[index].isEmpty, !segment[index + 1].isEmpty {
        ids.append((segment[index], segment[index + 1]))
      }
      index += 2
    }
    let order = ["SK", "VN", "VP", "VC", "UP", "EN", "UK", "UI", "MG", "MF", "IN", "BP", "PI"]
    func rank(_ qualifier: String) -> Int { order.firstIndex(of: qualifier) ?? order.count }
    return ids.enumerated().sorted {
      (rank($0.element.qualifier), $0.offset) < (rank($1.element.qualifier), $1.offset)
    }
    .map(\.element.id)
  }

  /// Ends the item: its available quantity counts, no other is added to it.
  mutating func finish(_ log: inout ReadingLog) {
    defer {
      isInItem = false
      places = nil
      skus = []
      quantities = []
    }
    guard isInItem, let sku = skus.first else { return }
    // Available; then on hand and the qualifiers that partners use for the same.
    let order = ["33", "QA", "17", "1", "69"]
    let stated = quantities
    guard let found = order.compactMap({ key in stated.first { $0.qualifier == key } }).first else {
      log.skip(.noQuantity, sku: sku, record: number)
      return
    }
    if !["EA", "", "PC", "PCE", "UN"].contains(found.unit) {
      log.tell(
        .skipped, SkipReason.unitOfMeasure.rawValue,
        "the item is counted in \(found.unit): how many units that is, nobody says", sku: sku,
        quantity: String(found.units), record: number)
      return
    }
    if places == nil, header.isEmpty {
      log.tell(.warning, "no_warehouse", "the item names no warehouse", sku: sku, record: number)
    }
    stock.append(
      ChannelStock(places: places ?? header, skus: skus, onHand: found.units, record: number))
  }
}
