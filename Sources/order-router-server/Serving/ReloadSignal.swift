import Logging
import RoutingService
import ServiceLifecycle
import UnixSignals

/// Reads the network again at each SIGHUP.
struct ReloadSignal: ServiceLifecycle.Service {
  let endpoints: Endpoints
  let logger: Logger

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    await cancelWhenGracefulShutdown {
      for await _ in signals { await reload() }
    }
  }

  private func reload() async {
    do throws(NetworkRefusal) {
      let network = try endpoints.readNetwork()
      do throws(ServiceError) {
        _ = try await endpoints.serve(network)
        logger.notice("the network was read again", metadata: ["digest": "\(network.edition.digest)"])
      } catch {
        logger.error("the network cannot be served; the old one goes on", metadata: ["error": "\(error)"])
      }
    } catch {
      for line in error.lines {
        logger.error("the network is broken; the old one goes on", metadata: ["at": "\(line)"])
      }
    }
  }
}
