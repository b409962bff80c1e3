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
///
/// A class, because its signal sources live as long as it does.
final class Interruption: Sendable {
  private let requests = Mutex(0)
  private let sources: [any DispatchSourceSignal]

  init() {
    let queue = DispatchQueue(label: "signals")
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [weak self] in self?.request() }
      source.resume()
    }
  }

  var isRequested: Bool { requests.withLock { $0 > 0 } }

  private func request() {
    let count = requests.withLock { count in
      count += 1
      return count
    }
    if count > 1 { exit(130) }
  }
}
