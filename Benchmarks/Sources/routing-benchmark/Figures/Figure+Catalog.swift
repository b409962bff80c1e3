extension Figure {
  /// The rows of the table, small ones first.
  static let table: [Figure] = known + days

  /// Scenarios with known answers; only where their folder is given.
  private static let known: [Figure] = [
    .examples("golden-", "pinned-", goal: Goal(isOptimal: true, seconds: 2)),
    .examples("brunel-choice", goal: Goal(isOptimal: true, seconds: 2)),
    .examples("contested-1k", goal: Goal(isOptimal: true, seconds: 2)),
    .examples("holmberg-", goal: Goal(isOptimal: true, seconds: 30)),
    .examples("shops-", goal: Goal(isOptimal: true, seconds: 30)),
    .examples("contested-5k", "network-", gap: 0.0001, timeLimit: 5, goal: Goal(gap: 0.0001, seconds: 5)),
    .examples("contested-5k", "network-", goal: Goal(isOptimal: true, seconds: 60)),
  ]

  private static let days: [Figure] = [
    .day(
      twenty("typical"), gap: 0.001, timeLimit: 60,
      Goal(gap: 0.001, peer: .certify(gap: 0.001, times: 30)), peerGap: 0.001),
    .day(twenty("tight"), gap: 0.0005, timeLimit: 2.5, Goal(peer: .nearBest(within: 0.0005, times: 30))),
    .day(
      twenty("tight"), gap: 0.001, timeLimit: 60, Goal(gap: 0.001, peer: .certify(gap: 0.001, times: 10))),
    .day(hundred("typical"), gap: 0.001, timeLimit: 15, Goal(gap: 0.001, seconds: 15)),
    .day(hundred("tight"), gap: 0.003, timeLimit: 15, Goal(gap: 0.003, seconds: 15)),
    .day(million("typical"), gap: 0.002, timeLimit: 60, Goal(gap: 0.002, seconds: 60, megabytes: 4295)),
    .day(million("typical"), gap: 0.002, timeLimit: 60, Goal(timesCheapest: 10)),
  ]

  /// Days with more demand than stock, for which nothing is to be reached but a plan that holds.
  static let scarce: [Figure] = [
    .day(twenty("scarce"), gap: 0.001, timeLimit: 60, Goal()),
    .day(hundred("scarce"), gap: 0.003, timeLimit: 15, Goal()),
    .day(million("scarce"), gap: 0.002, timeLimit: 60, Goal()),
  ]

  /// Small days, for a check of the whole in under three minutes.
  static let smoke: [Figure] = ["typical", "scarce", "tight"].map { preset in
    let day = GeneratedInstance(preset: preset, orders: 1000, locations: 20, skus: 1000)
    var figure = Figure.day(day, gap: 0.001, timeLimit: 5, Goal())
    figure.hasPeers = preset == "tight"
    return figure
  }

  private static func twenty(_ preset: String) -> GeneratedInstance {
    GeneratedInstance(preset: preset, orders: 20_000, locations: 20, skus: 4000)
  }

  private static func hundred(_ preset: String) -> GeneratedInstance {
    GeneratedInstance(preset: preset, orders: 100_000, locations: 30, skus: 20_000)
  }

  private static func million(_ preset: String) -> GeneratedInstance {
    GeneratedInstance(preset: preset, orders: 1_000_000, locations: 50, skus: 100_000)
  }
}
