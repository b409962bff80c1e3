private import Dispatch
private import Synchronization

/// A few threads for calls that wait for a database.
final class ReaderPool: Sendable {
  private let queues: [DispatchQueue]
  private let next = Atomic<Int>(0)

  init(threads: Int = 4) {
    queues = (0..<threads).map { DispatchQueue(label: "order-router.reader.\($0)") }
  }

  func run<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    let queue = queues[Int(UInt(bitPattern: number) % UInt(queues.count))]
    let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
      queue.async {
        do throws(Failure) {
          continuation.resume(returning: .success(try body()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }
}
