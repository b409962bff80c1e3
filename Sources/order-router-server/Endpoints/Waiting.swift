import RoutingService
import ServiceDocuments

/// How long a poll waits for something new.
struct Waiting: Sendable {
  let duration: Duration

  init(_ query: inout QueryReader) {
    let seconds = query.seconds("wait", atMost: 60)
    duration = seconds.map { .microseconds($0.millionths) } ?? .zero
  }
}

extension Endpoints {
  /// Asks, waiting as long as is wanted or until the server is to end.
  ///
  /// - Parameter ask: called with zero in place of the wait once the server ends.
  func waiting<Value: Sendable>(
    _ wait: Waiting, _ ask: @escaping @Sendable (Duration) async throws(ServiceError) -> Value
  ) async throws(ServiceError) -> Value {
    if wait.duration == .zero || shutdown.hasBegun { return try await ask(.zero) }
    let outcome = await withTaskGroup(of: Result<Value, ServiceError>?.self) { group in
      group.addTask {
        do throws(ServiceError) { return .success(try await ask(wait.duration)) } catch {
          return .failure(error)
        }
      }
      group.addTask {
        await shutdown.begun()
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let outcome else { return try await ask(.zero) }
    return try outcome.get()
  }
}
