/// One walk of a rule over the ranked locations; what it leaves of an order is for the next.
package struct LocationPass {
  var scope = LocationScope.everywhere
  package var taking: Taking

  /// Where the next shipment of what is left comes from.
  package enum Taking {
    /// The first location that can ship everything left, else the one that ships most of it.
    case allElseMost
    /// The first location that can ship anything left: all that it has.
    case whatThereIs
    /// The first location that can ship everything left, else none.
    case all
    /// Of the locations that can ship everything left the one whose shipment costs least, else none.
    case allAtLeastCost
  }

  package static let allElseMost = [LocationPass(taking: .allElseMost)]
}

/// The locations that a pass may use.
enum LocationScope {
  case everywhere
  case inCountry
  case abroad
  /// Warehouses and 3PLs.
  case warehouses

  func admits(_ place: Range<Int>, _ pricer: OrderPricer) -> Bool {
    switch self {
    case .everywhere: true
    case .inCountry: !Self.isAbroad(place, pricer)
    case .abroad: Self.isAbroad(place, pricer)
    case .warehouses: [.warehouse, .thirdParty].contains(Self.location(place, pricer).kind)
    }
  }

  /// Whether a location is in another country than the order's destination.
  static func isAbroad(_ place: Range<Int>, _ pricer: OrderPricer) -> Bool {
    location(place, pricer).country != pricer.problem.orders[pricer.order].country
  }

  private static func location(_ place: Range<Int>, _ pricer: OrderPricer) -> Location {
    pricer.problem.network.locations[Int(pricer.candidates[place.lowerBound].location)]
  }
}
