import ArgumentParser
import FoundationEssentials
import PostgreSQLLedger
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

  /// What people are told it is: without a password.
  var name: String {
    guard isPostgreSQL, let at = text.lastIndex(of: "@"), let scheme = text.firstIndex(of: ":"), scheme < at
    else { return text }
    return text[...scheme] + "//" + text[text.index(after: at)...]
  }

  /// Opens it to serve it. A file is made where it is missing, and owned; PostgreSQL is shared.
  /// - Parameter owner: who to name to others that ask for it.
  func open(owner: String) throws -> any LedgerStore {
    if isPostgreSQL { return try PostgreSQLLedger(address: text) }
    return try SQLiteLedger(path: text, owner: owner)
  }

  /// Opens it beside a server that may own it.
  func openBeside() throws -> any LedgerStore {
    if isPostgreSQL { return try PostgreSQLLedger(beside: text) }
    return try SQLiteLedger(beside: text)
  }

  /// Opens it for its keys: they may be made before the first server starts.
  func openKeys() throws -> any KeyStore {
    if isPostgreSQL { return try PostgreSQLLedger(address: text) }
    if FileManager.default.fileExists(atPath: text) { return try openBeside() }
    return try open(owner: "the command that makes keys")
  }
}
