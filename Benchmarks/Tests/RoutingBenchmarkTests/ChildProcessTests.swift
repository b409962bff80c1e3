import BenchmarkProgram
import Foundation
import Testing

@testable import routing_benchmark

struct ChildProcessTests {
  private let output = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID().uuidString)")

  @Test func `the exit code and the output of a program are told`() throws {
    let child = ChildProcess(["sh", "-c", "echo out; echo bad >&2; exit 3"], output: output, patience: 10)
    let usage = try child.run()
    #expect(usage.end == .exited(3))
    #expect(try String(contentsOf: output, encoding: .utf8) == "out\n")
    #expect(child.complaint == "bad")
  }

  @Test func `a program that does not stop is ended with what it started`() throws {
    let child = ChildProcess(["sh", "-c", "sleep 60 & echo $!; wait"], output: output, patience: 0.5)
    let usage = try child.run()
    #expect(usage.end == .timedOut && usage.seconds < 30)
    let text = try String(contentsOf: output, encoding: .utf8)
    let id = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // On a busy machine the signal takes a while to arrive.
    let end = ContinuousClock.now + .seconds(10)
    while !hasEnded(id), ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.02) }
    #expect(hasEnded(id))
  }

  /// A process that ended stays in the table until its parent looks, so its state is what counts.
  private func hasEnded(_ id: Int32) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
    return state.map { $0.contains(") Z") } ?? true
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: BenchmarkFailure.self) {
      try ChildProcess(["no-such-program"], output: output, patience: 1).run()
    }
  }
}
