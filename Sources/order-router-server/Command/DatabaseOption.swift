import ArgumentParser
import FoundationEssentials
import RoutingService
import SQLiteLedger

/// Where the ledger is.
struct DatabaseOption: ParsableArguments {
  @Option(help: "A SQLite file, or postgresql://…; ORDER_ROUTER_DATABASE")
  var database = "order-router.db"
}

/// A database as it is named.
struct DatabaseAddress: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  private var isPostgreSQL: Bool { text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") }

  /// Opens it to serve it, and owns it; a file is made where it is missing.
  /// - Parameter owner: who to name to others that ask for it.
  func open(owner: String) throws -> any LedgerStore {
    try refusePostgreSQL()
    return try SQLiteLedger(path: text, owner: owner)
  }

  /// Opens it beside a server that may own it.
  func openBeside() throws -> SQLiteLedger {
    try refusePostgreSQL()
    return try SQLiteLedger(beside: text)
  }

  /// Opens it for its keys: they may be made before the first server starts.
  func openKeys() throws -> any KeyStore {
    try refusePostgreSQL()
    if FileManager.default.fileExists(atPath: text) { return try openBeside() }
    return try open(owner: "the command that makes keys")
  }

  private func refusePostgreSQL() throws {
    if isPostgreSQL {
      throw CommandFailure(.database, "this build serves no PostgreSQL; give the name of a SQLite file")
    }
  }
}
