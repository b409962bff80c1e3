/// A scenario of the suite, before it is there.
struct QualitySource {
  /// By this `--only` finds it.
  let name: String
  let kind: Kind
  let source: InstanceSource
  /// Of a made-up day: the seed that it is drawn from. It is searched with that seed alone.
  var seed: UInt64?

  enum Kind: String, Codable {
    case dataset, generated, example, published
    /// Somebody's own.
    case own
  }
}
