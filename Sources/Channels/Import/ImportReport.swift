internal import ScenarioFiles

/// What an import read, and everything that was skipped, changed or guessed on the way.
public struct ImportReport: Sendable {
  public var files: [FileCount] = []
  public var entries: [Entry] = []
  public var unknownSKUs: [UnknownSKU] = []
  public var orders = 0
  public var lines = 0
  public var units = 0
  public var positions = 0
  /// SKUs that are listed as Amazon's own, by channel.
  public var centreListings: [String: Set<String>] = [:]
  /// How a marketplace's centre holds items that it has in packs, by channel and item.
  public var centrePacks: [String: [String: [CentreListing]]] = [:]

  public struct FileCount: Sendable, Hashable {
    public var file: String
    public var format = ""
    public var channels: [String] = []
    public var records = 0
    /// Orders, lines and positions of stock that came into the day.
    public var orders = 0
    public var lines = 0
    public var positions = 0
    /// How many lines, orders or rows were skipped, by reason.
    public var skipped: [String: Int] = [:]

    public var skippedCount: Int { skipped.values.reduce(0, +) }
  }

  public struct Entry: Sendable, Hashable {
    public var file: String
    /// The order's id in the day; empty where the entry is not about one.
    public var order: String
    public var telling: Telling
  }

  public struct UnknownSKU: Sendable, Hashable {
    public var sku: String
    public var channel: String
    public var lines: Int
    /// The nearest name of the network; empty where none is near.
    public var nearest: String
  }
}

extension ImportReport {
  /// The text of import.json: the same import gives the same bytes.
  public var json: String {
    let skipped = entries.filter { $0.telling.kind == .skipped }
    let told = entries.filter { $0.telling.kind != .skipped }
    return JSONValue.object([
      .init("format", .integer(1)), .init("orders", .integer(orders)), .init("lines", .integer(lines)),
      .init("units", .integer(units)), .init("positions", .integer(positions)),
      .init("files", .array(files.map(ImportReport.value))),
      .init("unknown_skus", .array(unknownSKUs.map(ImportReport.value))),
      .init("centre_listings", .array(centreListings.sorted { $0.key < $1.key }.map(ImportReport.value))),
      .init("centre_packs", .array(ImportReport.values(centrePacks))),
      .init("skipped", .array(skipped.map { ImportReport.value($0, isSkip: true) })),
      .init("told", .array(told.map { ImportReport.value($0, isSkip: false) })),
    ]).text
  }

  private static func value(_ file: FileCount) -> JSONValue {
    let reasons = file.skipped.sorted { $0.key < $1.key }
    return .object([
      .init("file", .string(file.file)), .init("format", .string(file.format)),
      .init("channels", .array(file.channels.map { .string($0) })), .init("rows", .integer(file.records)),
      .init("orders", .integer(file.orders)), .init("lines", .integer(file.lines)),
      .init("positions", .integer(file.positions)),
      .init("skipped", .object(reasons.map { .init($0.key, .integer($0.value)) })),
    ])
  }

  private static func value(_ channel: String, _ skus: Set<String>) -> JSONValue {
    let sorted = skus.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .object([
      .init("channel", .string(channel)), .init("skus", .array(sorted.map { .string($0) })),
    ])
  }

  private static func values(_ packs: [String: [String: [CentreListing]]]) -> [JSONValue] {
    packs.sorted { $0.key < $1.key }.flatMap { channel, items in
      items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { sku, listings in
        .object([
          .init("channel", .string(channel)), .init("sku", .string(sku)),
          .init(
            "listings",
            .array(
              listings.map {
                .object([
                  .init("sku", .string($0.sku)), .init("pack", .integer($0.pack)),
                  .init("units", .integer($0.units)),
                ])
              })),
        ])
      }
    }
  }

  private static func value(_ unknown: UnknownSKU) -> JSONValue {
    .object([
      .init("sku", .string(unknown.sku)), .init("channel", .string(unknown.channel)),
      .init("lines", .integer(unknown.lines)), .init("nearest", .string(unknown.nearest)),
    ])
  }

  private static func value(_ entry: Entry, isSkip: Bool) -> JSONValue {
    let telling = entry.telling
    var members: [JSONValue.Member] = [
      .init("file", .string(entry.file)), .init("row", .integer(telling.record)),
      .init(isSkip ? "reason" : "code", .string(telling.code)),
    ]
    if !isSkip { members.append(.init("kind", .string(telling.kind.rawValue))) }
    let texts = [
      ("order_id", entry.order), ("source_order_id", telling.order), ("source_line_id", telling.line),
      ("source_sku", telling.sku), ("quantity", telling.quantity), ("message", telling.message),
    ]
    for (name, text) in texts where !text.isEmpty { members.append(.init(name, .string(text))) }
    if telling.count > 1 { members.append(.init("count", .integer(telling.count))) }
    return .object(members)
  }
}
