import BenchmarkProgram
import Foundation

/// Runs peers on an exported model, one after the other, one thread each.
struct PeerRunner {
  /// The folder with the runners and, where `setup` was run, the virtual environment.
  let scripts: URL
  /// Where their logs go.
  let folder: URL
  let timeLimit: Double

  /// Seconds that a peer may have.
  static let timeLimits = 0.001...1e9

  /// Seconds past its limit after which a runner is ended.
  private static let patience: Double = 60

  /// The folder `peers`, seen from the folder Benchmarks or from the project's own.
  static var scripts: URL {
    let places = ["peers", "Benchmarks/peers"].map { URL(filePath: $0) }
    return places.first { FileManager.default.fileExists(atPath: $0.appending(path: "highs.py").path) }
      ?? places[0]
  }

  /// Runs one peer; throws ``Skip`` where it, or its runner, is not there. One that crashes is a run with
  /// that outcome.
  func run(_ peer: Peer, model: URL, stopAt gap: Double) throws -> PeerRun {
    let script = scripts.appending(path: "\(peer.rawValue).py")
    guard FileManager.default.fileExists(atPath: script.path) else {
      throw Skip(reason: "there is no \(script.path): start in the project's folder or in its Benchmarks")
    }
    let log = folder.appending(path: "\(peer.rawValue).jsonl")
    let arguments = [
      python, script.path, model.path, "--time-limit", "\(timeLimit)", "--gap", "\(gap)",
    ]
    // Reading and presolving count against no solver's limit, and take minutes on a large model.
    let child = ChildProcess(arguments, output: log, patience: timeLimit * 1.5 + Self.patience)
    let usage: ProcessUsage
    do {
      usage = try child.run()
    } catch let failure as BenchmarkFailure {
      throw Skip(reason: failure.description)
    }
    if !usage.isSuccess, !child.complaint.isEmpty { Announcement.say(child.complaint) }
    return try PeerRun(peer, log: String(contentsOf: log, encoding: .utf8), usage: usage)
  }

  /// The environment's Python where there is one; CBC's and GLPK's runners need no package.
  private var python: String {
    let own = scripts.appending(path: ".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }
}
