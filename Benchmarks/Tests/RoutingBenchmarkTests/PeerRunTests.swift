import Foundation
import Testing

@testable import routing_benchmark

struct PeerRunTests {
  private let usage = ProcessUsage(end: .exited(0), seconds: 9, cpuSeconds: 9, peakMegabytes: 1)
  private let log = """
    {"event": "start", "solver": "HiGHS", "version": "1.15.1", "threads": 1, "time_limit": 9.0, "gap": 0.0001}
    {"event": "read", "seconds": 0.5}
    {"event": "progress", "seconds": 1.0, "incumbent": null, "bound": 90.0}
    {"event": "progress", "seconds": 2.0, "incumbent": 120.0, "bound": 90.0}
    {"event": "progress", "seconds": 4.0, "incumbent": 100.0, "bound": 99.95}
    {"event": "end", "seconds": 5.0, "status": "optimal", "incumbent": 100.0, "bound": 100.0}
    """

  @Test func `times to a gap and to a cost are those of the first line that has it`() throws {
    let run = try PeerRun(.highs, log: log, usage: usage)
    #expect(run.seconds(toGap: 0.25) == 2)
    #expect(run.seconds(toGap: 0.001) == 4)
    #expect(run.seconds(toGap: 0) == 5)
    #expect(run.seconds(toCost: 110) == 4)
    #expect(run.seconds(toCost: 99) == nil)
    #expect(run.best == 100 && run.bound == 100 && run.readSeconds == 0.5 && run.outcome == "optimal")
  }

  @Test func `a run that was ended keeps what it found, its last line cut short left out`() throws {
    let ended = ProcessUsage(end: .timedOut, seconds: 9, cpuSeconds: 9, peakMegabytes: 1)
    let run = try PeerRun(.highs, log: String(log.prefix(330)), usage: ended)
    #expect(run.isFailed && run.best == 120)
  }

  @Test func `a Python package of another version than the one asked for makes a note, one as asked none`()
    throws
  {
    let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "peers")
    let output = FileManager.default.temporaryDirectory.appending(path: "note-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let program = """
      import importlib.metadata, sys
      sys.path.insert(0, sys.argv[1])
      sys.dont_write_bytecode = True
      import progress
      for version in ["0.0.1", sys.argv[2]]:
        importlib.metadata.version = lambda name: version
        print(progress.note("HiGHS", "9", "highspy"))
      print(progress.note("CBC", "9", None))
      """
    let pins = try String(contentsOf: scripts.appending(path: "requirements.txt"), encoding: .utf8)
    let pin = try #require(pins.split(separator: "\n").first { $0.hasPrefix("highspy==") }).dropFirst(9)
    let child = ChildProcess(
      ["python3", "-c", program, scripts.path, String(pin)], output: output, patience: 60)
    #expect(try child.run().isSuccess, "\(child.complaint)")
    let text = try String(contentsOf: output, encoding: .utf8)
    let note =
      "HiGHS 9 came with highspy 0.0.1; peers/requirements.txt asks for \(pin) (peers/setup)"
    #expect(text == "\(note)\nNone\nNone\n")
    let log = #"{"event": "start", "version": "9", "note": "\#(note)"}"#
    #expect(try PeerRun(.highs, log: log, usage: usage).note == note)
  }

  @Test func `a peer that is not installed is left out with its reason`() {
    #expect(throws: Skip.self) {
      try PeerRun(.highs, log: #"{"event": "missing", "reason": "no highspy"}"#, usage: usage)
    }
  }

  @Test func `a peer whose runner is not there is left out with its reason`() {
    let nowhere = URL(filePath: "/no/such/peers")
    let runner = PeerRunner(scripts: nowhere, folder: FileManager.default.temporaryDirectory, timeLimit: 1)
    let skip = #expect(throws: Skip.self) {
      try runner.run(.cbc, model: URL(filePath: "/no/such/model.mps"), stopAt: 0)
    }
    #expect(skip?.reason.contains("/no/such/peers/cbc.py") == true)
  }
}
