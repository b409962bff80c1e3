import BenchmarkProgram
import Foundation

/// Runs the peers once on each instance that needs them, and keeps what they did.
///
/// A class: it remembers.
final class PeerBench {
  private let router: Router
  private let runner: PeerRunner
  private let peers: [Peer]
  private(set) var trials: [(instance: String, stopAt: Double, runs: [PeerRun])] = []
  private(set) var skips: [(peer: Peer, reason: String)] = []

  /// How versions differ from those that peers/requirements.txt has, each once.
  var notes: [String] { peers.compactMap { peer in trials.flatMap(\.runs).first { $0.peer == peer }?.note } }

  var timeLimit: Double { runner.timeLimit }
  var hasPeers: Bool { !peers.isEmpty }

  init(router: Router, runner: PeerRunner, peers: [Peer]) {
    self.router = router
    self.runner = runner
    self.peers = peers
  }

  /// Every peer's run on the instance's exported model; those that are not installed are left out and told.
  ///
  /// A trial that went on to a smaller gap serves for a larger one.
  func runs(on instance: Instance, stopAt gap: Double) throws -> [PeerRun] {
    let done = trials.first { $0.instance == instance.name && $0.stopAt <= gap }
    if let done { return done.runs }
    if peers.isEmpty { return [] }
    let model = runner.folder.appending(path: "\(instance.name).mps")
    defer { try? FileManager.default.removeItem(at: model) }
    try router.exportModel(instance, to: model)
    var runs: [PeerRun] = []
    for peer in peers where !skips.contains(where: { $0.peer == peer }) {
      Announcement.say("\(peer.name) on \(instance.name), \(Int(runner.timeLimit)) s")
      do {
        runs.append(try runner.run(peer, model: model, stopAt: gap))
      } catch let skip as Skip {
        skips.append((peer, skip.reason))
      }
    }
    trials.append((instance.name, gap, runs))
    return runs
  }
}
