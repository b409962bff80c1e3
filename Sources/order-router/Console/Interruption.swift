import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns Ctrl-C and SIGTERM into a wish to stop; the second one ends the process at once.
struct Interruption {
  /// A class, because the signal sources and the search share it.
  final class Requests: Sendable {
    private let count = Mutex(0)

    var isStopped: Bool { count.withLock { $0 > 0 } }

    fileprivate func add() {
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      if !isFirst { exit(130) }
    }
  }

  let requests = Requests()
  /// They report signals as long as they live.
  private let sources: [any DispatchSourceSignal]

  /// Watches for signals as long as `body` runs.
  static func watching<Result>(_ body: (Interruption) throws -> Result) rethrows -> Result {
    let interruption = Interruption()
    return try withExtendedLifetime(interruption) { try body(interruption) }
  }

  private init() {
    let queue = DispatchQueue(label: "signals")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [requests] in requests.add() }
      source.resume()
    }
  }
}
