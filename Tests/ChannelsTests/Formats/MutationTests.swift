import Channels
import ScenarioFiles
import Testing

/// Files as spreadsheets, editors and cut-off downloads leave them: whatever comes of one is right, or told, or an
/// error with a name.
@Suite struct `Damaged files` {
  /// What an import gives: the units of each SKU by order and location.
  private struct Yield: Equatable {
    var units: [String: Int] = [:]

    init(_ imported: Imported) {
      for row in imported.orders {
        units["\(row["order_id"] ?? "") \(row["sku"] ?? "")", default: 0] += Int(row["quantity"] ?? "") ?? 0
      }
      for row in imported.stock {
        units["\(row["location_id"] ?? "") \(row["sku"] ?? "") stock"] =
          (Int(row["on_hand"] ?? "") ?? 0) - (Int(row["reserved"] ?? "") ?? 0)
      }
    }
  }

  @Test(arguments: Samples.all)
  func `in another encoding or with other line ends mean the same`(_ sample: Samples.Sample) {
    let whole = Yield(Samples.imported(sample))
    let text = sample.text
    var variants: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8.drop { $0 >= 0x80 }), Self.utf16(text, bigEndian: false),
      Self.utf16(text, bigEndian: true),
    ]
    if sample.format != "x12-846" {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      variants.append(Array(lines.joined(separator: "\r\n").utf8))
      if sample.isTable { variants.append(Array(lines.joined(separator: "\r").utf8)) }
    }
    for bytes in variants {
      let imported = Imported([ImportFile(name: sample.format, bytes: bytes)], into: Samples.network)
      #expect(imported.errors == [])
      #expect(Yield(imported) == whole)
    }
  }

  @Test(arguments: Samples.all.filter(\.isTable))
  func `with columns in another order mean the same`(_ sample: Samples.Sample) {
    var random = Seeded(7)
    let whole = Yield(Samples.imported(sample))
    for _ in 0..<40 {
      var table = DelimitedText(sample.text)
      table.shuffleColumns(&random)
      let imported = Imported(table.text, named: sample.format, into: Samples.network)
      #expect(imported.errors == [], "\(table.text)")
      #expect(Yield(imported) == whole, "\(table.text)")
    }
  }

  /// A lost or renamed column gives the same units, an error that names it, or something that is told.
  @Test(arguments: Samples.all.filter(\.isTable))
  func `without a column give no other units in silence`(_ sample: Samples.Sample) {
    let original = Samples.imported(sample)
    let whole = Yield(original)
    let count = DelimitedText(sample.text).header.count
    for column in 0..<count {
      for renamed in [nil, "Something Else", "X"] as [String?] {
        var table = DelimitedText(sample.text)
        table.replaceColumn(column, with: renamed)
        let imported = Imported(table.text, named: sample.format, into: Samples.network)
        if !imported.errors.isEmpty { continue }
        let isTold =
          imported.outcome.report.entries != original.outcome.report.entries
          || !imported.outcome.report.unknownSKUs.isEmpty
        #expect(Yield(imported) == whole || isTold, "column \(column)\n\(table.text)")
      }
    }
  }

  /// Bytes that are lost, doubled or changed: never a trap, and an order never ships more than it could.
  @Test(arguments: Samples.all)
  func `never trap`(_ sample: Samples.Sample) {
    var random = Seeded(UInt64(sample.format.utf8.count) &* 977)
    let bytes = Array(sample.text.utf8)
    for round in 0..<400 {
      var damaged = bytes
      switch random.next(below: 5) {
      case 0: damaged.removeLast(random.next(below: damaged.count))
      case 1: damaged.remove(at: random.next(below: damaged.count))
      case 2: damaged[random.next(below: damaged.count)] = UInt8(random.next(below: 256))
      case 3:
        let start = random.next(below: damaged.count)
        damaged.removeSubrange(start..<min(damaged.count, start + random.next(below: 40)))
      default:
        let index = random.next(below: damaged.count)
        damaged.insert(contentsOf: bytes[index...].prefix(random.next(below: 60)), at: index)
      }
      let reading = ChannelFormats.read(damaged, name: sample.format)
      for order in reading.orders {
        #expect(order.lines.allSatisfy { $0.left >= 0 && $0.left <= $0.ordered && $0.ordered <= 1_000_000 })
      }
      for error in reading.errors { #expect(!error.message.isEmpty && error.line > 0 && error.column > 0) }
      // The rest of an import costs more, and is asked less often.
      if round % 8 != 0 { continue }
      let imported = Imported([ImportFile(name: sample.format, bytes: damaged)], into: Samples.network)
      #expect(imported.outcome.files.isEmpty != imported.errors.isEmpty)
      for error in imported.outcome.errors { #expect(!error.message.isEmpty && !error.file.isEmpty) }
      let lenient = Imported(
        [ImportFile(name: sample.format, bytes: damaged)], into: Samples.network, isLenient: true)
      if imported.errors.isEmpty { #expect(lenient.outcome.files == imported.outcome.files) }
    }
  }

  /// A document of JSON that is cut off is an error with its place, never a shorter day.
  @Test(arguments: Samples.all.filter { $0.text.hasPrefix("{") || $0.text.hasPrefix("[") })
  func `cut off within JSON are errors with a place`(_ sample: Samples.Sample) {
    let bytes = Array(sample.text.utf8)
    for length in stride(from: 1, to: bytes.count, by: 5) {
      let imported = Imported(
        [ImportFile(name: "cut.json", bytes: Array(bytes[..<length]))], into: Samples.network)
      #expect(imported.outcome.errors.contains { $0.file == "cut.json" && $0.line > 0 && $0.column > 0 })
    }
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 where unit != 0xFEFF {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += bigEndian ? [high, low] : [low, high]
    }
    return bytes
  }
}

/// Numbers by chance from a seed (SplitMix64, public domain).
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}

/// A sample's table taken apart, to be put together otherwise.
private struct DelimitedText {
  private var prologue = ""
  private var delimiter: Character
  private(set) var header: [String] = []
  private var rows: [[String]] = []

  init(_ text: String) {
    var text = text
    if text.hasPrefix("\u{FEFF}") {
      prologue = "\u{FEFF}"
      text.removeFirst()
    }
    delimiter =
      text.contains("\t") && text.split(separator: "\n")[0].contains("\t")
      ? "\t" : text.contains(";") && !text.contains(",\"") && text.hasPrefix("channel;") ? ";" : ","
    var records = DelimitedText.records(text, delimiter)
    while let first = records.first, first.count < 2 { records.removeFirst() }
    header = records.removeFirst()
    rows = records
  }

  var text: String {
    prologue + ([header] + rows).map { $0.joined(separator: String(delimiter)) }.joined(separator: "\n")
      + "\n"
  }

  mutating func shuffleColumns(_ random: inout Seeded) {
    var order = Array(header.indices)
    for index in order.indices.reversed() { order.swapAt(index, random.next(below: index + 1)) }
    header = order.map { header[$0] }
    rows = rows.map { row in row.count < 3 ? row : order.map { $0 < row.count ? row[$0] : "" } }
  }

  /// Renames a column, or takes it out.
  mutating func replaceColumn(_ column: Int, with name: String?) {
    if let name {
      header[column] = name
      return
    }
    header.remove(at: column)
    for index in rows.indices where rows[index].count > column && rows[index].count > 2 {
      rows[index].remove(at: column)
    }
  }

  /// The cells with their quotes.
  private static func records(_ text: String, _ delimiter: Character) -> [[String]] {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in text {
      if character == "\"", delimiter != "\t" { isQuoted.toggle() }
      if !isQuoted, character == delimiter || character == "\n" {
        records[records.count - 1].append(cell)
        cell = ""
        if character == "\n" { records.append([]) }
      } else {
        cell.append(character)
      }
    }
    if !cell.isEmpty { records[records.count - 1].append(cell) }
    return records.filter { !$0.isEmpty && $0 != [""] }
  }
}
