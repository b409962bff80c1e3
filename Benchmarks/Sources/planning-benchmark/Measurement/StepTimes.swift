/// How long each run of a step took.
struct StepTimes: Codable, Equatable {
  let name: String
  /// On the wall clock, in the order of the runs.
  private(set) var seconds: [Double]
  /// The most memory of the process during the step; `nil` where the system does not tell.
  var peakMegabytes: Int?

  /// The middle one; of an even number the later of the two.
  var median: Double { Self.median(seconds) }

  /// Adds the runs of a later round.
  mutating func add(_ other: StepTimes) {
    seconds += other.seconds
    peakMegabytes = [peakMegabytes, other.peakMegabytes].compactMap { $0 }.max()
  }

  init(name: String, seconds: [Double], peakMegabytes: Int? = nil) {
    self.name = name
    self.seconds = seconds
    self.peakMegabytes = peakMegabytes
  }

  var minimum: Double { seconds.min() ?? 0 }

  /// The median of the distances to the median: what most runs stay within.
  var deviation: Double {
    let median = median
    return Self.median(seconds.map { abs($0 - median) })
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  private enum CodingKeys: String, CodingKey {
    case name, seconds
    case peakMegabytes = "peak_megabytes"
  }
}
