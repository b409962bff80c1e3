public import OrderRouting

/// The orders of a scenario, to draw simulated days from.
///
/// A simulated day is the 24 hours up to the time of day at which the scenario is planned: day 1 ends at its
/// `asOf`. An order comes in at the time of day at which the one it is drawn from was placed; one without a
/// time at that of an order that has one, and where none has, at any second of the day alike. Promises move
/// by whole days, as many as `placedAt` does: an order that was three days old comes in with the promise it
/// had then.
public struct OrderPool: Sendable {
  static let daySeconds = 86_400

  private let orders: [Order]
  private let asOf: Instant
  /// By order: seconds from its time of day to the end of the simulated day, and the whole days before it;
  /// `nil` where it has no time.
  private let ages: [(seconds: Int, days: Int)?]
  /// The seconds of those that have a time.
  private let knownAges: [Int]

  /// O(orders).
  public init(_ orders: [Order], at asOf: Instant) {
    self.orders = orders
    self.asOf = asOf
    ages = orders.map { order in
      order.placedAt.map { Self.age(of: $0, at: asOf) }
    }
    knownAges = ages.compactMap { $0?.seconds }
  }

  public var count: Int { orders.count }

  private static func age(of placed: Instant, at asOf: Instant) -> (seconds: Int, days: Int) {
    let seconds = Int(asOf.seconds - placed.seconds)
    let days = (seconds >= 0 ? seconds : seconds - daySeconds + 1) / daySeconds
    return (seconds - days * daySeconds, days)
  }

  /// When a simulated day ends; the first is day 1.
  public func end(ofDay day: Int) -> Instant {
    Instant(
      secondsSinceEpoch: asOf.seconds + Int64((day - 1) * Self.daySeconds), nanoseconds: asOf.nanoseconds)
  }

  /// The orders of a simulated day as they come in; those of one moment in the order of the draws.
  ///
  /// The same pool, day, seed, demand and number give the same arrivals. O(n log n).
  /// - Parameter number: how many orders a drawn day has, on average where the demand is Poisson's.
  public func arrivals(day: Int, demand: Demand, number: Int, seed: UInt64) -> [Arrival] {
    if orders.isEmpty { return [] }
    var random = RandomStream(seed: seed, day: day)
    let drawn: [Int] =
      switch demand {
      case .poisson: (0..<random.poisson(number)).map { _ in random.below(orders.count) }
      case .fixed: (0..<number).map { _ in random.below(orders.count) }
      case .replay: Array(orders.indices)
      }
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(drawn.count)
    for (position, number) in drawn.enumerated() {
      arrivals.append(arrival(of: number, day: day, position: position, &random))
    }
    // Ties by the draws, whatever the sort does.
    let order = arrivals.indices.sorted { (arrivals[$0].instant, $0) < (arrivals[$1].instant, $1) }
    return order.map { arrivals[$0] }
  }

  private func arrival(of number: Int, day: Int, position: Int, _ random: inout RandomStream) -> Arrival {
    let age = ages[number] ?? (anyAge(&random), 0)
    let end = end(ofDay: day)
    let instant = Instant(secondsSinceEpoch: end.seconds - Int64(age.seconds), nanoseconds: end.nanoseconds)
    var order = orders[number]
    order.id = "\(day)-\(position + 1)"
    order.placedAt = instant
    order.deliverBy = order.deliverBy?.advanced(by: age.days + day - 1)
    return Arrival(instant: instant, order: order)
  }

  private func anyAge(_ random: inout RandomStream) -> Int {
    knownAges.isEmpty ? random.below(Self.daySeconds) : knownAges[random.below(knownAges.count)]
  }
}
