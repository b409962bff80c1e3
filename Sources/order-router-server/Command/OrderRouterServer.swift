import ArgumentParser
private import CAllocator
import SystemPackage

@main
struct OrderRouterServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order-router-server",
    abstract: "Takes orders all day over HTTP, and sells nothing twice.",
    discussion: """
      NETWORK is a scenario folder: its network is served, and its stock.csv fills an empty database once.

      Every option of serve, audit and keys also reads the environment variable that its help names.

      Exit codes: 0 done, 1 the database cannot be used, or an internal error, 2 wrong usage, 3 the network is \
      broken, 4 the audit found a violation.
      """,
    version: "0.1.0", subcommands: [ServeCommand.self, AuditCommand.self, KeysCommand.self],
    defaultSubcommand: ServeCommand.self)

  static func main() async {
    Console.ignoreClosedReaders()
    allocator_return_large_blocks()
    do {
      let arguments = EnvironmentArguments.complete(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Console.error(failure.message)
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      // ArgumentParser's own code for wrong usage is 64.
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess { Console.output(message) } else if !message.isEmpty { Console.error(message) }
      exit(withError: code == .validationFailure ? ExitCode(CommandFailure.Code.usage.rawValue) : code)
    }
  }
}
