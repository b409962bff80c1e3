import Channels

/// What an export came to, for the terminal.
enum ExportText {
  static func summary(_ outcome: ExportOutcome, out: String) -> String {
    var order: [String] = []
    var shipments: [String: Int] = [:]
    for entry in outcome.shipments where !entry.document.isEmpty {
      // Requests to a marketplace's centre are a document each: they are counted together.
      let kind = kind(entry.document)
      if shipments[kind] == nil { order.append(kind) }
      shipments[kind, default: 0] += 1
    }
    var table = TextTable()
    table.append(["documents", "shipments"])
    for kind in order.sorted() {
      let beside = outcome.files.map(\.path).filter { isBeside($0, kind) }.map {
        $0.split(separator: "/").last ?? ""
      }
      let own = String(kind.split(separator: "/").last ?? "")
      let folder = String(kind.split(separator: "/").first ?? "")
      table.append([
        "\(folder)/" + ([own] + beside.map { String($0) }).joined(separator: ", "),
        NumberText.count(shipments[kind] ?? 0),
      ])
    }
    let left = outcome.shipments.count { $0.document.isEmpty }
    var last =
      "\(out): \(NumberText.count(outcome.shipments.count - left)) shipments in "
      + "\(NumberText.count(outcome.files.count - 1)) documents; export.json lists each"
    if left > 0 { last += "; \(NumberText.count(left)) shipments left out" }
    return (table.lines() + [last]).joined(separator: "\n")
  }

  private static func kind(_ document: String) -> String {
    let parts = document.split(separator: "/")
    guard let file = parts.last, parts.count > 1 else { return document }
    for prefix in ["mcf-", "mcs-"] where file.hasPrefix(prefix) { return "\(parts[0])/\(prefix)*.json" }
    return document
  }

  /// Whether a file stands beside a document of the same location.
  private static func isBeside(_ path: String, _ document: String) -> Bool {
    let (folder, other) = (path.split(separator: "/").first, document.split(separator: "/").first)
    return folder == other && path != document && !document.hasSuffix("*.json")
  }
}
