private import Foundation
internal import StockLedger

#if canImport(Glibc)
  private import Glibc
#endif

/// That one server owns a database file: held as long as this lives, and given back by the system when its
/// process dies.
final class OwnerLock: Sendable {
  private let descriptor: Int32

  /// - Parameter owner: who takes it, told to whoever comes second.
  /// - Throws: ``StoreError/refused(_:)`` naming who has it.
  init(database path: String, owner: String) throws(StoreError) {
    let file = path + ".owner"
    let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .refused(
        "the lock \(file) cannot be opened: \(String(describing: POSIXErrorCode(rawValue: errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      let holder = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      throw .refused(
        "the database \(path) is in use by \(holder.isEmpty ? "another server" : holder): stop it, or "
          + "give this one another database")
    }
    let text = Array(owner.utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
