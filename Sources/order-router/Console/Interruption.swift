import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns Ctrl-C and SIGTERM into a wish to stop; the second one ends the process at once, with the exit code that a
/// shell gives to the signal: 130 for SIGINT, 143 for SIGTERM.
struct Interruption {
  /// A class, because the signal sources and the search share it.
  final class Requests: Sendable {
    private let count = Mutex(0)

    var isStopped: Bool { count.withLock { $0 > 0 } }

    fileprivate func add(_ signal: Int32) {
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      if !isFirst { exit(128 + signal) }
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
    sources = [SIGINT, SIGTERM].map { [requests] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { requests.add(number) }
      source.resume()
      return source
    }
  }
}
