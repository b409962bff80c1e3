extension QualityRecord.Scenario {
  /// What days of several sizes have in common, such as `tight`; of others the name.
  var family: String {
    kind == .generated ? name.split(separator: "-").first.map { String($0) } ?? name : name
  }

  /// A run of each strategy and limit, with the first seed.
  var firstRuns: [QualityRecord.Run] { runs.filter { $0.seed == runs.first?.seed } }

  /// A strategy, with its limit only where it has several.
  func name(_ run: QualityRecord.Run) -> String {
    guard let limit = run.limitText, firstRuns.count(where: { $0.strategy == run.strategy }) > 1 else {
      return run.strategy
    }
    return "\(run.strategy), \(limit)"
  }

  /// The name of the search that is to stand out, the one with the most time.
  var highlight: String? { firstRuns.last { $0.isSearch }.map { name($0) } }
}

extension QualityRecord.Run {
  var ordersSplit: Int { counts["orders_split"] ?? 0 }
}
