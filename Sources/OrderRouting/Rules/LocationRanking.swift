/// The order in which a rule tries the locations for an order.
protocol LocationRanking {
  /// Sorts ranges of the pricer's candidates, one a location, which come as the locations' rows stand.
  mutating func rank(_ places: inout [Range<Int>], _ pricer: OrderPricer)

  /// What a location adds to the sum by which sets of locations are compared; of equal sums the set that
  /// comes first in the order of the ranking wins.
  func remoteness(_ place: Range<Int>, _ pricer: OrderPricer) -> Remoteness

  /// Facts about what the ranking went by, for people.
  var notes: [String] { get }
}

/// How far locations are from a destination, the less the better: first those in other countries, then those
/// at unknown distances, those whose zone alone is known, the sum of their zones, and the miles of the others.
struct Remoteness: Comparable {
  var abroad = 0
  var unknown = 0
  var byZone = 0
  /// Numbers of zones.
  var zones: Int64 = 0
  /// Thousandths of a mile.
  var distance: Int64 = 0

  static func + (left: Remoteness, right: Remoteness) -> Remoteness {
    Remoteness(
      abroad: left.abroad + right.abroad, unknown: left.unknown + right.unknown,
      byZone: left.byZone + right.byZone, zones: left.zones + right.zones,
      distance: left.distance + right.distance)
  }

  static func < (left: Remoteness, right: Remoteness) -> Bool {
    (left.abroad, left.unknown, left.byZone, left.zones, left.distance)
      < (right.abroad, right.unknown, right.byZone, right.zones, right.distance)
  }
}

/// As the locations' rows stand.
struct RowRanking: LocationRanking {
  mutating func rank(_ places: inout [Range<Int>], _ pricer: OrderPricer) {}

  func remoteness(_ place: Range<Int>, _ pricer: OrderPricer) -> Remoteness { Remoteness() }

  var notes: [String] { [] }
}

/// By great-circle distance to the destination; locations or destinations without coordinates by the
/// number of the lowest zone that an offer there has for the destination; else as the rows stand.
struct DistanceRanking: LocationRanking {
  /// Orders by what measured their distances.
  private(set) var byCoordinates = 0
  private(set) var byZone = 0
  private(set) var byRow = 0

  /// How far a location is: a smaller kind comes first, then a smaller amount.
  struct Distance: Comparable {
    enum Kind: Int {
      case coordinates
      case zone
      case unknown
    }
    var kind: Kind
    /// Thousandths of a mile, or the number of a zone.
    var amount: Int64

    static func < (left: Distance, right: Distance) -> Bool {
      (left.kind.rawValue, left.amount) < (right.kind.rawValue, right.amount)
    }
  }

  mutating func rank(_ places: inout [Range<Int>], _ pricer: OrderPricer) {
    let distances = places.map { Self.distance($0, pricer) }
    switch distances.max()?.kind {
    case .coordinates: byCoordinates += 1
    case .zone: byZone += 1
    case .unknown: byRow += 1
    case nil: break
    }
    let ranked = places.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    places = ranked.map { places[$0] }
  }

  static func distance(_ place: Range<Int>, _ pricer: OrderPricer) -> Distance {
    let location = Int(pricer.candidates[place.lowerBound].location)
    if let from = pricer.network.locations[location].coordinates,
      let to = pricer.problem.orders[pricer.order].coordinates
    {
      return Distance(kind: .coordinates, amount: from.distance(to: to))
    }
    let zones = pricer.candidates[place].compactMap { Int64(pricer.problem.network.zoneNames[$0.zone]) }
    if let lowest = zones.min() { return Distance(kind: .zone, amount: lowest) }
    return Distance(kind: .unknown, amount: 0)
  }

  func remoteness(_ place: Range<Int>, _ pricer: OrderPricer) -> Remoteness {
    let distance = Self.distance(place, pricer)
    return switch distance.kind {
    case .coordinates: Remoteness(distance: distance.amount)
    case .zone: Remoteness(byZone: 1, zones: distance.amount)
    case .unknown: Remoteness(unknown: 1)
    }
  }

  var notes: [String] {
    [
      "distance by coordinates for \(byCoordinates) orders, by zone number for \(byZone), "
        + "unknown for \(byRow)"
    ]
  }
}

/// Locations in the destination's country before others, within each part as another ranking has them.
struct CountryRanking<Base: LocationRanking>: LocationRanking {
  private var base: Base

  init(then base: Base) { self.base = base }

  mutating func rank(_ places: inout [Range<Int>], _ pricer: OrderPricer) {
    base.rank(&places, pricer)
    places =
      places.filter { !LocationScope.isAbroad($0, pricer) }
      + places.filter { LocationScope.isAbroad($0, pricer) }
  }

  func remoteness(_ place: Range<Int>, _ pricer: OrderPricer) -> Remoteness {
    base.remoteness(place, pricer) + Remoteness(abroad: LocationScope.isAbroad(place, pricer) ? 1 : 0)
  }

  var notes: [String] { base.notes }
}
