import FoundationEssentials

/// Options that the environment gives: they stand before those of the command line, which replace them.
enum EnvironmentArguments {
  private static let prefix = "ORDER_ROUTER_"
  private static let ofServe = [
    "database", "listen", "as-of", "tls-certificate", "tls-key", "batch-every", "channel-secrets",
    "max-waiting",
    "log-level",
  ]
  private static let flagsOfServe = ["release-at-cutoff"]

  /// The arguments with those of the environment.
  static func complete(
    _ arguments: [String], _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String] {
    let verbs = arguments.prefix { !$0.hasPrefix("-") }
    switch verbs.first {
    case "audit": return insert(["database"], [], at: 1, arguments, environment)
    case "keys":
      let options = verbs.dropFirst().first == "add" ? ["database", "scopes"] : ["database"]
      return verbs.count < 2 ? arguments : insert(options, [], at: 2, arguments, environment)
    case "serve": return insert(ofServe, flagsOfServe, at: 1, arguments, environment)
    case "help": return arguments
    default: return insert(ofServe, flagsOfServe, at: 0, arguments, environment)
    }
  }

  private static func insert(
    _ options: [String], _ flags: [String], at place: Int, _ arguments: [String],
    _ environment: [String: String]
  ) -> [String] {
    if arguments.contains(where: { ["--help", "-h", "--version"].contains($0) }) { return arguments }
    var given: [String] = []
    for option in options {
      if let value = environment[variable(option)], !value.isEmpty { given.append("--\(option)=\(value)") }
    }
    for flag in flags where ["1", "true", "yes"].contains(environment[variable(flag)]?.lowercased()) {
      given.append("--\(flag)")
    }
    return Array(arguments[..<place]) + given + arguments[place...]
  }

  /// `ORDER_ROUTER_BATCH_EVERY` of `batch-every`.
  static func variable(_ option: String) -> String {
    prefix + option.uppercased().replacing("-", with: "_")
  }
}
