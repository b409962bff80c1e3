import MachineFacts

/// What steps were timed with.
struct SpeedEnvironment: Codable, Equatable {
  var date = Machine.today
  var machine = Machine.description
  /// When the measuring began.
  var load = Machine.load
  let runs: Int
  let day: Day

  /// The made-up day; times of different days do not compare.
  struct Day: Codable, Equatable {
    let preset: String
    let orders: Int
    let locations: Int
    let skus: Int
    let seed: UInt64
  }
}
