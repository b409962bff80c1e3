import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and error.
enum Console {
  /// Makes writing to a pipe that nobody reads an error in place of a signal.
  static func ignoreClosedReaders() { signal(SIGPIPE, SIG_IGN) }

  static func output(_ text: String) { write(Array((text + "\n").utf8), to: .standardOutput) }

  static func error(_ text: String) { write(Array((text + "\n").utf8), to: .standardError) }

  /// Bytes to standard error, whole. Where nobody reads them any more there is nothing left to tell.
  static func error(_ bytes: [UInt8]) { write(bytes, to: .standardError) }

  private static func write(_ bytes: [UInt8], to file: FileDescriptor) {
    _ = try? file.writeAll(bytes)
  }
}
