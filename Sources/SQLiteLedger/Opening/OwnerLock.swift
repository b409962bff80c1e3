private import Foundation
internal import StockLedger

#if canImport(Glibc)
  private import Glibc
#endif

/// That one server owns a database file: held as long as this lives, and given back by the system when its
/// process dies.
final class OwnerLock: Sendable {
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: of the database, by whatever link: the lock stands beside the file itself.
  ///   - owner: who takes it, told to whoever comes second.
  /// - Throws: ``StoreError/refused(_:)`` naming who has it.
  init(database path: String, owner: String) throws(StoreError) {
    let file = URL(filePath: path).resolvingSymlinksInPath().path + ".owner"
    let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .refused(
        "the lock \(file) cannot be opened: \(unsafe String(cString: strerror(errno)))")
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

  /// Makes a database file, where it is missing, that nobody else may read: it has names and addresses. SQLite takes
  /// it as an empty database, gives its log the same rights, and tells what is wrong where it cannot be made.
  func makePrivate(_ path: String) {
    let made = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if made >= 0 { close(made) }
  }

  deinit { close(descriptor) }
}
