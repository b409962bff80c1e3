import GLPK
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import PrometheusMetrics
import RoutingService
import ServiceDocuments
import ServiceLifecycle
import UnixSignals

/// A server of one network on one ledger, from its start to its end.
struct RouterServer: Sendable {
  private let settings: ServerSettings
  private let service: RoutingService
  private let keys: KeyRing
  private let shutdown = Shutdown()
  private let logger: Logger
  private let endpoints: Endpoints

  /// Loads the ledger; an empty one is filled with the network's stock.
  /// - Throws: ``ServerRefusal`` where it must not listen, `StoreError` where the ledger cannot be served.
  init(
    _ settings: ServerSettings, network served: ServedNetwork, store: any LedgerStore, logger: Logger
  ) async throws {
    self.settings = settings
    self.logger = logger
    let known = try store.keys()
    if known.isEmpty, !settings.address.isLoopback {
      throw ServerRefusal(
        """
        \(settings.address.text) can be reached from other machines, and there is no key yet. Add one with \
        order-router-server keys add NAME --scopes read,route,stock,admin --database …, or listen on 127.0.0.1.
        """)
    }
    keys = KeyRing(known, isOpenWithoutKeys: settings.address.isLoopback)
    var options = ServiceOptions(server: Self.name(), clock: settings.clock)
    options.maxWaiting = settings.maxWaiting
    options.keyWait = .seconds(settings.keySeconds)
    options.batchEvery = settings.batchEvery
    options.releasesAtCutoff = settings.releasesAtCutoff
    options.comparesWithStore = settings.comparesWithStore
    options.log = { note in
      logger.log(level: note.level.logged, "\(note.text)", metadata: ["topic": "\(note.topic)"])
    }
    service = try await RoutingService(
      store: store, edition: served.edition, solver: GLPKSolver(), options: options)
    let registry = PrometheusRegistry()
    let (network, clock) = (settings.network, settings.clock)
    endpoints = Endpoints(
      service: service, shutdown: shutdown, registry: registry, desk: ChannelDesk(served.channels),
      readNetwork: { () throws(NetworkRefusal) in try network.read(at: clock()) })
  }

  var routes: [Route] { endpoints.routes }

  /// By chance, so that no two servers ever have the same.
  private static func name() -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return String((0..<12).map { _ in letters[Int.random(in: letters.indices)] })
  }

  /// Serves until the task is told to end gracefully or is cancelled.
  ///
  /// - Parameter listening: called once requests are accepted, with the address.
  func run(
    signals: [UnixSignal] = [], listening: @escaping @Sendable (ListenAddress) -> Void
  ) async throws {
    let table = RouteTable(endpoints.routes)
    let responder = ServerResponder(
      table: table, keys: keys, desk: endpoints.desk,
      metrics: RequestMetrics(table.routes.map { ($0.method, $0.template) }, endpoints.registry),
      logger: logger)
    let address = settings.address
    var quiet = logger
    quiet.logLevel = .error
    let application = Application(
      responder: responder, server: try builder(),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), backlog: 4096,
        availableConnectionsDelegate: .maximum(FileLimit.connections(), logger: quiet)),
      onServerRunning: { channel in
        listening(ListenAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      }, logger: quiet)
    var configuration = ServiceGroupConfiguration(
      services: [
        KeyWatch(keys: keys, service: service, logger: logger),
        ReloadSignal(endpoints: endpoints, logger: logger),
        application, ShutdownNotice(shutdown: shutdown),
      ], gracefulShutdownSignals: signals, logger: quiet)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.drainSeconds)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch is CancellationError {
      logger.notice("what was under way took too long and was given up")
    }
    await service.stop()
  }

  private func builder() throws -> HTTPServerBuilder {
    let limit = TimeAmount.seconds(settings.requestSeconds)
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [RequestDeadlineHandler(limit: limit), BrokenRequestHandler()],
        idleTimeout: .seconds(settings.idleSeconds),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100)))
    guard let files = settings.tls else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
      let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
      let configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
      return try .tls(plain, tlsConfiguration: configuration)
    } catch {
      throw ServerRefusal("the certificate or its key cannot be read: \(error)")
    }
  }
}

/// Why a server must not start as it was told to.
struct ServerRefusal: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

extension ServiceNote.Level {
  fileprivate var logged: Logger.Level {
    switch self {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
