/// What the figures of a chart were measured on; its caption says all of it.
public struct ChartOrigin: Codable, Equatable, Sendable {
  /// The scenario or scenarios, such as `tight, 20 000 orders`.
  public var scenario: String
  /// The seeds of the runs, as given to the programs. At least one.
  public var seeds: [UInt64]
  /// Processor, cores, memory and system, such as `AMD EPYC, 2 cores, 25 GB of memory, Linux`.
  public var machine: String
  /// The day of the run, such as `2026-11-24`, where it is known.
  public var date: String?
  /// What else a reader must know to trust the figures: versions, threads, limits.
  public var note: String?

  public init(
    scenario: String, seeds: [UInt64], machine: String, date: String? = nil, note: String? = nil
  ) {
    self.scenario = scenario
    self.seeds = seeds
    self.machine = machine
    self.date = date
    self.note = note
  }
}
