import BenchmarkProgram
import Foundation
import Synchronization

/// A program, run to its end with its output in files.
///
/// `Foundation.Process` does not tell what a child used, so this goes to the system itself. A child leads a
/// process group of its own: what it starts ends with it.
struct ChildProcess {
  let arguments: [String]
  /// Where standard output goes; standard error goes beside it, with `.error` added to the name.
  let output: URL
  /// Seconds after which it is ended.
  let patience: Double

  /// - Parameter arguments: a path or a name to look for, then its arguments.
  init(_ arguments: [String], output: URL, patience: Double) {
    self.arguments = arguments
    self.output = output
    self.patience = patience
  }

  var errorFile: URL { output.appendingPathExtension("error") }

  /// What it wrote on standard error, to its last 500 characters.
  var complaint: String {
    let text = (try? String(contentsOf: errorFile, encoding: .utf8)) ?? ""
    return String(text.suffix(500)).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs the program; throws where it cannot be started or the benchmark is interrupted.
  func run() throws -> ProcessUsage {
    let clock = ContinuousClock()
    let start = clock.now
    let group = try spawn()
    Interruption.watch(group)
    let isTimedOut = Flag()
    let timer = DispatchWorkItem {
      isTimedOut.raise()
      kill(-group, SIGKILL)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: timer)
    var status: Int32 = 0
    var used = rusage()
    while unsafe wait4(group, &status, 0, &used) < 0, errno == EINTR {}
    timer.cancel()
    kill(-group, SIGKILL)
    Interruption.watch(0)
    let (seconds, attoseconds) = (clock.now - start).components
    try Interruption.check()
    return ProcessUsage(
      end: isTimedOut.isRaised ? .timedOut : Self.end(status),
      seconds: Double(seconds) + Double(attoseconds) / 1e18,
      cpuSeconds: Self.seconds(used.ru_utime) + Self.seconds(used.ru_stime),
      peakMegabytes: Int(used.ru_maxrss) * 1024 / 1_000_000)
  }

  /// Starts the program as the leader of a new process group, and returns its id.
  private func spawn() throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output.path, flags, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errorFile.path, flags, 0o644)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var child: pid_t = 0
    let code = unsafe posix_spawnp(&child, arguments[0], &actions, &attributes, &words, environ)
    guard code == 0 else {
      throw BenchmarkFailure("cannot run \(arguments[0]): \(unsafe String(cString: strerror(code)))")
    }
    return child
  }

  private static func end(_ status: Int32) -> ProcessUsage.End {
    status & 0x7f == 0 ? .exited(status >> 8 & 0xff) : .signalled(status & 0x7f)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Raised by the timer's thread; a class, since both threads hold it.
  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isRaised: Bool { value.load(ordering: .acquiring) }
    func raise() { value.store(true, ordering: .releasing) }
  }
}
