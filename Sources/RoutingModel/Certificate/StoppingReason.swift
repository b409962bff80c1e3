/// What ended a search before it had proven its plan to be the best, by its name in a plan.
public enum StoppingReason: RawRepresentable, Codable, Hashable, Sendable {
  /// Somebody asked for the end.
  case interrupted
  case timeLimit
  case workLimit
  /// The batch, or a part of it, is larger than the strategy takes up.
  case size
  /// The solver of integer programs gave up.
  case solver
  /// Another strategy's, or another program's, in its own words.
  case other(String)

  public init(rawValue: String) {
    self = Self.known.first { $0.rawValue.utf8.elementsEqual(rawValue.utf8) } ?? .other(rawValue)
  }

  public var rawValue: String {
    switch self {
    case .interrupted: "interrupted"
    case .timeLimit: "time limit"
    case .workLimit: "work limit"
    case .size: "size"
    case .solver: "solver"
    case .other(let name): name
    }
  }

  /// Those that this library's strategies give.
  public static let known: [StoppingReason] = [.interrupted, .timeLimit, .workLimit, .size, .solver]
}
