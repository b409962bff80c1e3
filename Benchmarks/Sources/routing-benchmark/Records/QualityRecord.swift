import Foundation

/// The JSON of the suite `quality`, as far as charts need it.
struct QualityRecord: Decodable {
  /// Reads names with underscores.
  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  let environment: Environment
  let scenarios: [Scenario]

  struct Environment: Decodable {
    let date: String
    let machine: String
    let orderRouter: String
    let load: String
    let threads: Int?
    let seeds: [UInt64]
    let peerSeconds: Double?
  }

  struct Scenario: Decodable {
    let name: String
    let kind: QualitySource.Kind
    let seed: UInt64?
    let orders: Int?
    /// Not in results of earlier versions.
    let isInfeasible: Bool?
    let runs: [Run]
    let peers: [Peer]
  }

  struct Run: Decodable {
    let strategy: String
    let isSearch: Bool
    let seed: UInt64
    let limit: Double?
    let workLimit: Int?
    let cost: Double
    let terms: [String: Double]
    let counts: [String: Int]
    let seconds: Double
    let search: Curve?

    /// Such as `10.0 s` or `20 000 w`; `nil` for a strategy that takes the time it takes.
    var limitText: String? {
      workLimit.map { SearchLimit.work($0).text } ?? limit.map { SearchLimit.seconds($0).text }
    }
  }

  struct Peer: Decodable {
    let solver: String
    let version: String
    let search: Curve
  }

  /// A search over time.
  struct Curve: Decodable {
    let events: [Event]
  }

  struct Event: Decodable {
    let seconds: Double
    let incumbent: Double?
    let bound: Double?
  }
}
