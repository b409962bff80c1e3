import ArgumentParser
import RoutingService
import ServiceDocuments

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Adds, lists and removes API keys.",
    subcommands: [AddCommand.self, ListCommand.self, RemoveCommand.self])

  /// Calls a store of keys; what is wrong with the database ends the command with one line.
  static func withStore<Result>(
    _ option: DatabaseOption, _ body: (any KeyStore) throws(StoreError) -> Result
  ) throws -> Result {
    do {
      return try body(try DatabaseAddress(option.database).openKeys())
    } catch let error as StoreError {
      throw CommandFailure(.database, "\(error)")
    }
  }

  struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Makes a key and prints it, once.")

    @Argument(help: "What the key is called.")
    var name: String

    @Option(help: "Some of read, route, stock and admin, between commas. ORDER_ROUTER_SCOPES")
    var scopes: String

    @OptionGroup var database: DatabaseOption

    func run() throws {
      guard (1...200).contains(name.utf8.count) else {
        throw CommandFailure(.usage, "expected a name of 1 to 200 bytes")
      }
      var allowed: Set<Scope> = []
      for word in scopes.split(separator: ",") {
        guard let scope = Scope(rawValue: word.trimmingPrefix(" ").lowercased()) else {
          let words = Scope.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFailure(.usage, "--scopes: expected some of \(words), not \"\(word)\"")
        }
        allowed.insert(scope)
      }
      if allowed.isEmpty { throw CommandFailure(.usage, "--scopes: expected at least one") }
      let (text, key) = KeyMaker.make(name: name, scopes: allowed, at: SystemClock.now)
      let isNew = try KeysCommand.withStore(database) { store throws(StoreError) in try store.add(key) }
      guard isNew else {
        throw CommandFailure(
          .usage, "there is a key \"\(name)\" already; remove it first, or choose another name")
      }
      Console.output(text)
    }
  }

  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the keys.")

    @OptionGroup var database: DatabaseOption

    func run() throws {
      let keys = try KeysCommand.withStore(database) { store throws(StoreError) in try store.keys() }
      for key in keys {
        let scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue).joined(separator: ",")
        Console.output("\(key.name)\t\(scopes)\t\(InstantText.text(key.createdAt))")
      }
    }
  }

  struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Removes a key: a running server refuses it within seconds.")

    @Argument(help: "What the key is called.")
    var name: String

    @OptionGroup var database: DatabaseOption

    func run() throws {
      let isThere = try KeysCommand.withStore(database) { store throws(StoreError) in
        try store.removeKey(named: name)
      }
      if !isThere { throw CommandFailure(.usage, "there is no key \"\(name)\"") }
    }
  }
}
