import ArgumentParser

/// A command that compares with other solvers.
protocol PeerCommand: ParsableArguments {
  /// Seconds that a peer has on a model unless told, in words of the help.
  static var defaultPeerTime: String { get }
}
