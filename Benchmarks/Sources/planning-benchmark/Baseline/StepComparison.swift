/// A step's times against those of a baseline, as far as noise lets that be told.
struct StepComparison: Codable, Equatable {
  let name: String
  let baseline: Double
  let median: Double
  /// The median's over the baseline's.
  let ratio: Double
  /// The same of the shortest times, which other processes disturb least.
  let minimumRatio: Double
  /// The share by which a ratio must differ from 1 to tell anything.
  let noise: Double
  let verdict: Verdict

  enum Verdict: String, Codable {
    case same, slower, faster
    /// Too few runs on one side.
    case unknown
  }

  private enum CodingKeys: String, CodingKey {
    case name, baseline, median, ratio, noise, verdict
    case minimumRatio = "minimum_ratio"
  }

  /// Differences below this share tell nothing, however alike the runs are: the same program started again
  /// was up to 13 % slower in a step whose runs differed by 1 % within the process.
  static let leastNoise = 0.15
  /// The same for steps below ``shortStep``, where caches and the system's own work tell more.
  static let leastNoiseOfShort = 0.25
  /// Seconds.
  static let shortStep = 0.01
  /// Runs below which nothing is told.
  static let leastRuns = 3
  /// A median deviation so often covers what chance does: about three standard deviations of a normal
  /// distribution, each 1.4826 median deviations.
  private static let deviations = 3 * 1.4826

  /// Slower, or faster, where both the median and the shortest time are so by more than the noise: the larger
  /// of the least noise and three standard deviations of both medians, estimated from the median deviations.
  init(_ step: StepTimes, baseline: StepTimes) {
    name = step.name
    self.baseline = baseline.median
    median = step.median
    let least = 1e-9
    ratio = step.median / max(baseline.median, least)
    minimumRatio = step.minimum / max(baseline.minimum, least)
    let own = step.deviation / max(step.median, least)
    let other = baseline.deviation / max(baseline.median, least)
    let floor = baseline.median < Self.shortStep ? Self.leastNoiseOfShort : Self.leastNoise
    noise = max(floor, Self.deviations * (own * own + other * other).squareRoot())
    if min(step.seconds.count, baseline.seconds.count) < Self.leastRuns {
      verdict = .unknown
    } else if min(ratio, minimumRatio) > 1 + noise {
      verdict = .slower
    } else if max(ratio, minimumRatio) < 1 / (1 + noise) {
      verdict = .faster
    } else {
      verdict = .same
    }
  }
}
