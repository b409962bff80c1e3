import MarkdownTables

/// What ends a search that is not done.
enum SearchLimit: Hashable {
  case seconds(Double)
  /// Units of work, see `order-router plan --help`: the same plan on any machine.
  case work(Int)

  /// Reads seconds such as `10` or `0.5`, or units of work such as `20000w`.
  init?(_ text: String) {
    if text.hasSuffix("w") {
      guard let units = Int(text.dropLast()), units >= 1 else { return nil }
      self = .work(units)
    } else {
      guard let seconds = Double(text), seconds > 0, seconds < 1e6 else { return nil }
      self = .seconds(seconds)
    }
  }

  /// Those of a list such as `10,20000w`, each kind ascending; `nil` is one with something else.
  static func list(_ text: String) -> [SearchLimit]? {
    let limits = text.split(separator: ",").map { SearchLimit(String($0)) }
    if limits.isEmpty || limits.contains(nil) { return nil }
    return limits.compactMap { $0 }.sorted { ($0.isWork ? 1 : 0, $0.amount) < ($1.isWork ? 1 : 0, $1.amount) }
  }

  var text: String {
    switch self {
    case .seconds(let seconds): "\(seconds.short) s"
    case .work(let units): "\(units.grouped) w"
    }
  }

  var seconds: Double? {
    if case .seconds(let seconds) = self { return seconds }
    return nil
  }

  var work: Int? {
    if case .work(let units) = self { return units }
    return nil
  }

  private var isWork: Bool { work != nil }
  private var amount: Double { seconds ?? Double(work ?? 0) }
}
