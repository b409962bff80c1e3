private import FoundationEssentials
internal import ScenarioFiles

/// The control numbers of interchanges, which count on for each pair of partners, in a file of their own.
public struct X12ControlNumbers: Sendable, Hashable {
  /// The numbers of one interchange and its group.
  struct Pair: Sendable, Hashable {
    var interchange: Int
    var group: Int
  }

  private var last: [X12Partner: Pair] = [:]
  /// Whether a number was taken since the file was read.
  public private(set) var isChanged = false

  public init() {}

  /// Reads the file's text.
  ///
  /// - Throws: ``InvalidFiles`` where it is no such file: numbers that a partner knows must not begin again.
  public init(_ bytes: [UInt8], name: String) throws(InvalidFiles) {
    var table = NamedTable(
      name, bytes, required: ["sender", "receiver", "interchange", "group"], optional: [])
    for row in table.rows {
      guard let partner = X12Partner(sender: row["sender"], receiver: row["receiver"]),
        let interchange = Int(row["interchange"]), let group = Int(row["group"]), interchange >= 0, group >= 0
      else {
        table.fail(row, "interchange", "expected a pair of partners and their last numbers")
        continue
      }
      last[partner] = Pair(interchange: interchange, group: group)
    }
    if !table.diagnostics.isEmpty { throw InvalidFiles(diagnostics: table.diagnostics) }
  }

  /// The numbers of the next interchange.
  mutating func next(_ partner: X12Partner) -> Pair {
    let before = last[partner] ?? Pair(interchange: 0, group: 0)
    let next = Pair(interchange: before.interchange + 1, group: before.group + 1)
    last[partner] = next
    isChanged = true
    return next
  }

  /// The text of the file, its rows by partner.
  public var bytes: [UInt8] {
    var table = CSVWriter(header: ["sender", "receiver", "interchange", "group"])
    let rows = last.sorted { ($0.key.sender, $0.key.receiver) < ($1.key.sender, $1.key.receiver) }
    for (partner, pair) in rows {
      table.cell(partner.sender)
      table.cell(partner.receiver)
      table.cell(pair.interchange)
      table.cell(pair.group)
      table.endRow()
    }
    return table.bytes
  }
}
