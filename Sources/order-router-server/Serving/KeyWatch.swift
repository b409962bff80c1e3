import Logging
import RoutingService
import ServiceLifecycle

/// Reads the API keys again and again, so that added and removed ones count within seconds.
struct KeyWatch: ServiceLifecycle.Service {
  static let interval = Duration.seconds(3)

  let keys: KeyRing
  let service: RoutingService
  let logger: Logger

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: Self.interval)
        do throws(ServiceError) {
          keys.replace(try await service.keys())
        } catch {
          logger.warning("the keys cannot be read; those known before count", metadata: ["error": "\(error)"])
        }
      }
    }
  }
}

/// Tells polls when the server begins to end.
struct ShutdownNotice: ServiceLifecycle.Service {
  let shutdown: Shutdown

  func run() async throws {
    try? await gracefulShutdown()
    shutdown.begin()
  }
}
