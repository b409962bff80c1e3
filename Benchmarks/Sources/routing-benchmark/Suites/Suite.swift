/// A part of the benchmark with figures of its own, in the order of the README.
enum Suite: String, CaseIterable {
  /// Strategies and solvers on scenarios.
  case quality
  /// Days of orders as they come in.
  case rolling
  /// The experiment of Jasin & Sinha (2015) and Ma (2023).
  case network
  /// Reading, pricing, planning, verifying and writing, in process.
  case steps
  /// What plans of days of any size are to reach.
  case figures

  /// Where its figures stand in the README.
  var section: MarkedSection { MarkedSection(name: rawValue) }

  /// Those of a list such as `quality,steps`, each once and in their own order; `nil` where a name is unknown
  /// or none is there.
  static func list(_ text: String) -> [Suite]? {
    let names = text.split(separator: ",").map { Suite(rawValue: String($0)) }
    if names.isEmpty || names.contains(nil) { return nil }
    return allCases.filter { names.contains($0) }
  }
}
