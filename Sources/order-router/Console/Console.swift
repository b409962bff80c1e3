import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams of a terminal.
enum Console {
  static func output(_ text: String) { write(text, to: .standardOutput) }
  static func error(_ text: String) { write(text, to: .standardError) }

  /// Writes text that is there as bytes, with its line ends.
  static func output(bytes: [UInt8]) { write(bytes, to: .standardOutput) }

  /// Makes writing to a reader that has gone an error instead of the end of the process.
  static func ignoreClosedReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Whether somebody watches the progress.
  static var errorIsTerminal: Bool { isatty(FileDescriptor.standardError.rawValue) == 1 }

  /// Replaces the line that is being written on the error stream; an empty text removes it.
  static func progress(_ text: String) {
    write("\r\u{1B}[K" + text + (text.isEmpty ? "" : "\r"), to: .standardError, endsLine: false)
  }

  private static func write(_ text: String, to descriptor: FileDescriptor, endsLine: Bool = true) {
    if text.isEmpty { return }
    write(
      (!endsLine || text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8, to: descriptor)
  }

  private static func write(_ bytes: some Sequence<UInt8>, to descriptor: FileDescriptor) {
    do {
      try descriptor.writeAll(bytes)
    } catch Errno.brokenPipe {
      // The reader has gone, as with `| head`: nobody is left to tell, and the work goes on to its end.
      return
    } catch {
      exit(CommandFailure.Code.internalError.rawValue)
    }
  }
}
