import ArgumentParser
import FoundationEssentials
import Logging
import RoutingService
import ScenarioFiles
import ServiceDocuments
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves a network (what is done without a subcommand).")

  @Argument(
    help: ArgumentHelp(
      "The folder of the network. ORDER_ROUTER_NETWORK", valueName: "network"), completion: .directory)
  var network: String?

  @OptionGroup var database: DatabaseOption

  @Option(help: "HOST:PORT; port 0 takes a free one. ORDER_ROUTER_LISTEN")
  var listen = "127.0.0.1:8080"

  @Option(help: "An instant that all clocks stand at, for tests. ORDER_ROUTER_AS_OF")
  var asOf: String?

  @Option(help: "A PEM file with the certificate chain: HTTPS. ORDER_ROUTER_TLS_CERTIFICATE")
  var tlsCertificate: String?

  @Option(help: "A PEM file with the certificate's private key. ORDER_ROUTER_TLS_KEY")
  var tlsKey: String?

  @Option(help: "Plans a batch by itself, such as every 15m. ORDER_ROUTER_BATCH_EVERY")
  var batchEvery: String?

  @Option(
    help: "A file of what channels sign webhooks with, CHANNEL=SECRET a line. ORDER_ROUTER_CHANNEL_SECRETS",
    completion: .file())
  var channelSecrets: String?

  @Flag(help: "Releases planned shipments when their cut-off passes. ORDER_ROUTER_RELEASE_AT_CUTOFF")
  var releaseAtCutoff = false

  @Option(help: "Requests that may wait for a commit; the next get 429. ORDER_ROUTER_MAX_WAITING")
  var maxWaiting = 1000

  @Option(help: "debug, info, notice, warning or error. ORDER_ROUTER_LOG_LEVEL")
  var logLevel = "info"

  func run() async throws {
    let settings = try settings()
    guard let level = Logger.Level(rawValue: logLevel) else {
      throw CommandFailure(
        .usage, "--log-level: expected debug, info, notice, warning or error, not \"\(logLevel)\"")
    }
    let sink = LogSink { Console.error($0) }
    LoggingSystem.bootstrap { label in JSONLogHandler(label: label, sink: sink) }
    var logger = Logger(label: "order-router-server")
    logger.logLevel = level
    let served: ServedNetwork
    do throws(NetworkRefusal) {
      served = try settings.network.read(at: settings.clock())
    } catch {
      let count = error.document.errors.count == 1 ? "1 error" : "\(error.document.errors.count) errors"
      throw CommandFailure(
        .brokenNetwork,
        (error.lines + ["\(settings.network.path): \(count); nothing was done"]).joined(separator: "\n"))
    }
    for warning in served.edition.warnings { logger.warning("\(warning)", metadata: ["topic": "network"]) }
    do {
      let store = try DatabaseAddress(database.database).open(
        owner: "process \(ProcessInfo.processInfo.processIdentifier), \(settings.address.text)")
      let server = try await RouterServer(settings, network: served, store: store, logger: logger)
      let scheme = settings.tls == nil ? "http" : "https"
      try await server.run(signals: [.sigterm, .sigint]) { address in
        Console.output("listening on \(scheme)://\(address.text)")
      }
      logger.notice("ended")
    } catch let refusal as ServerRefusal {
      throw CommandFailure(.usage, refusal.message)
    } catch let error as StoreError {
      throw CommandFailure(.database, "\(error)")
    } catch {
      throw CommandFailure(.database, "the server ended: \(error)")
    }
  }

  private func settings() throws -> ServerSettings {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = network ?? environment[EnvironmentArguments.variable("network")] else {
      throw CommandFailure(.usage, "expected the folder of a network. See order-router-server --help.")
    }
    guard let address = ListenAddress(listen) else {
      throw CommandFailure(.usage, "--listen: expected HOST:PORT such as 127.0.0.1:8080, not \"\(listen)\"")
    }
    var settings = ServerSettings(
      network: NetworkFolder(path: folder, secrets: channelSecrets), address: address)
    if let asOf {
      guard let instant = InstantGrammar.instant(asOf.utf8Span.span) else {
        throw CommandFailure(
          .usage, "--as-of: expected an instant with its offset. \(InstantGrammar.suggestion)")
      }
      settings.asOf = instant
    }
    switch (tlsCertificate, tlsKey) {
    case (nil, nil): break
    case (let certificate?, let key?):
      settings.tls = ServerSettings.TLSFiles(certificate: certificate, key: key)
    default: throw CommandFailure(.usage, "--tls-certificate and --tls-key are given together")
    }
    if let batchEvery {
      guard let seconds = Interval.seconds(batchEvery) else {
        throw CommandFailure(
          .usage, "--batch-every: expected a time such as 90s, 15m or 1h, not \"\(batchEvery)\"")
      }
      settings.batchEvery = seconds
    }
    guard maxWaiting > 0 else { throw CommandFailure(.usage, "--max-waiting: expected at least 1") }
    settings.maxWaiting = maxWaiting
    settings.releasesAtCutoff = releaseAtCutoff
    return settings
  }
}
