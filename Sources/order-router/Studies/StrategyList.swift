import ArgumentParser

/// Names of strategies between commas on the command line; `all` is every one.
struct StrategyList {
  static let everything = "all"

  let names: [StrategyName]

  init(argument: String) throws {
    names = try argument.split(separator: ",").flatMap { part in
      let text = String(part.drop { $0 == " " })
      if text == Self.everything { return StrategyName.all }
      guard let name = StrategyName(argument: text) else {
        throw ValidationError("No strategy is called \"\(text)\".")
      }
      return [name]
    }
    if names.isEmpty { throw ValidationError("It names no strategy.") }
  }

  /// The names of several lists, each once, where it first stands.
  static func distinct(_ lists: [StrategyList]) -> [StrategyName] {
    var seen: Set<String> = []
    return lists.flatMap(\.names).filter { seen.insert($0.name).inserted }
  }
}
