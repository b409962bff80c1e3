import Foundation
import Testing

@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends a long search with the best plan so far`(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      let scenario = try Scenarios.writeHard(to: folder.appending(path: "hard"))
      let plan = folder.appending(path: "plan")
      let start = ContinuousClock.now
      let run = try CommandRun(["plan", scenario, "--time-limit", "40", "--out", plan.path]) { process in
        Thread.sleep(forTimeInterval: 2)
        kill(process.processIdentifier, signal)
      }
      #expect(run.code == 0)
      #expect(!run.isCrashed)
      #expect(ContinuousClock.now - start < .seconds(30))
      let summary = try TemporaryFolder.text(plan.appending(path: "plan.json"))
      #expect(summary.contains(#""stopped_by": "interrupted""#))
      #expect(try TemporaryFolder.names(folder) == ["hard", "plan"])
      #expect(try CommandRun("verify", scenario, plan.path).code == 0)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a second signal ends the process at once, with the code of that signal`(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      let scenario = try Scenarios.writeHard(to: folder.appending(path: "hard"))
      let plan = folder.appending(path: "plan")
      let run = try CommandRun(["plan", scenario, "--time-limit", "40", "--out", plan.path]) { process in
        Thread.sleep(forTimeInterval: 2)
        // A signal that comes while the one before is still to be seen counts as the same: so more than two.
        while process.isRunning {
          kill(process.processIdentifier, signal)
          Thread.sleep(forTimeInterval: 0.005)
        }
      }
      #expect(run.code == 128 + signal)
      #expect(!run.isCrashed)
      #expect(!FileManager.default.fileExists(atPath: plan.path))
    }
  }

  @Test func `a reader that has gone is no error`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = Process()
    process.executableURL = CommandRun.executable
    process.arguments = ["plan", Scenarios.small, "--strategy", "nearest"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }
}
