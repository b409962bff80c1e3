import RoutingService
import Synchronization

/// Follows the events of a service, as a client does, until it is told that all is over and finds no more.
final class Poller: Sendable {
  private let over = Mutex(false)
  private let seen = Mutex<[Int64]>([])

  var isOver: Bool { over.withLock { $0 } }
  /// Numbers, as they came.
  var numbers: [Int64] { seen.withLock { $0 } }

  func end() { over.withLock { $0 = true } }

  func follow(_ service: RoutingService) async throws {
    var last: Int64 = 0
    while true {
      let isLast = isOver
      let part = try await service.events(after: last, limit: 50)
      seen.withLock { $0 += part.events.map(\.number) }
      last = part.next
      if part.events.isEmpty {
        if isLast { return }
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }
}
