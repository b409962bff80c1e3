private import FoundationEssentials

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// That one process at a time changes what is in a folder: held as long as this lives, and given back by the system
/// when its process dies. Nothing is written for it.
package struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other process holds the folder.
  ///
  /// - Throws: why the folder cannot be opened or locked.
  package init(_ folder: String) throws(FileRefusal) {
    let opened = Self.open(folder)
    guard opened >= 0 else { throw FileRefusal(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)) }
    while flock(opened, LOCK_EX) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(opened)
      throw FileRefusal(POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO))
    }
    descriptor = opened
  }

  /// Waits for the folder that a file or folder stands in, or would: the nearest that exists.
  package init(around path: String) throws(FileRefusal) {
    var folder = Substring(path)
    repeat {
      while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        folder = "."
        break
      }
      folder = folder[..<folder.utf8.index(after: slash)]
    } while folder != "/" && !FileManager.default.fileExists(atPath: String(folder))
    try self.init(String(folder))
  }

  /// Takes the folder where no living process holds it; else `nil`, as where it is gone.
  init?(ifFree folder: String) {
    let opened = Self.open(folder)
    guard opened >= 0 else { return nil }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
  }

  private static func open(_ folder: String) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #elseif canImport(Musl)
      unsafe Musl.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #else
      unsafe Darwin.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #endif
  }

  deinit { close(descriptor) }
}
