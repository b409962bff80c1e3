import ArgumentParser

/// A solver to compare with, by its runner in Benchmarks/peers.
enum Peer: String, CaseIterable, ExpressibleByArgument {
  case highs, scip, cbc, glpk

  var name: String {
    switch self {
    case .highs: "HiGHS"
    case .scip: "SCIP"
    case .cbc: "CBC"
    case .glpk: "GLPK"
    }
  }

  /// Those of a list such as `highs,cbc`; `none` is the empty list, `nil` is one with an unknown name.
  static func list(_ text: String) -> [Peer]? {
    if text == "none" { return [] }
    let names = text.split(separator: ",").map { Peer(rawValue: String($0)) }
    return names.contains(nil) ? nil : names.compactMap { $0 }
  }
}
