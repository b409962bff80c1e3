import ArgumentParser
import Foundation

/// Which other solvers are compared with, and how long they have.
struct PeerOptions<Command: PeerCommand>: ParsableArguments {
  private static var defaultPeers: String { "highs,scip,cbc" }

  @Option(help: "Solvers to compare with, separated by commas: highs, scip, cbc, glpk; or none.")
  var peers = Self.defaultPeers

  @Option(help: "Seconds that each peer has on a model. Default: \(Command.defaultPeerTime).")
  var peerTime: Double?

  func validate() throws {
    if Peer.list(peers) == nil {
      throw ValidationError("--peers takes names of highs, scip, cbc and glpk, separated by commas, or none.")
    }
    if let peerTime, !PeerRunner.timeLimits.contains(peerTime) {
      throw ValidationError("--peer-time takes seconds, from 0.001 to 1000000000.")
    }
  }

  /// Whether neither the solvers nor their time were chosen.
  var isDefault: Bool { peers == Self.defaultPeers && peerTime == nil }

  var list: [Peer] { Peer.list(peers) ?? [] }

  /// - Parameter seconds: what each has where no time is given.
  func bench(_ router: Router, seconds: Double) -> PeerBench {
    let runner = PeerRunner(
      scripts: PeerRunner.scripts, folder: router.folder, timeLimit: peerTime ?? seconds)
    return PeerBench(router: router, runner: runner, peers: list)
  }
}
