import ArgumentParser

/// Names of strategies between commas on the command line; `all` is every one.
struct StrategyList: ExpressibleByArgument {
  static let everything = "all"

  let names: [StrategyName]

  init?(argument: String) {
    var names: [StrategyName] = []
    for part in argument.split(separator: ",") {
      let text = String(part.drop { $0 == " " })
      if text == Self.everything {
        names += StrategyName.all
      } else if let name = StrategyName(argument: text) {
        names.append(name)
      } else if !text.isEmpty {
        return nil
      }
    }
    if names.isEmpty { return nil }
    self.names = names
  }

  /// The names of several lists, each once, where it first stands.
  static func distinct(_ lists: [StrategyList]) -> [StrategyName] {
    var seen: Set<String> = []
    return lists.flatMap(\.names).filter { seen.insert($0.name).inserted }
  }
}
