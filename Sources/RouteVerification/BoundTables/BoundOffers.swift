internal import RoutingModel

/// Every service at every location, the locations as their rows stand, and the carriers.
struct BoundOffers: Sendable {
  /// Offers of location l are `start[l] ..< start[l + 1]`.
  private(set) var start: [Int] = [0]
  private(set) var location: [Int] = []
  /// Row of the service.
  private(set) var service: [Int] = []
  /// The number of the service's carrier; −1 for none.
  private(set) var carrier: [Int] = []
  /// By carrier: its shipments; `Int.max` without a limit.
  private(set) var carrierShipments: [Int] = []
  private var carrierNumbers: [Int32: Int] = [:]

  init(_ index: VerifierIndex) {
    for place in index.scenario.locations.indices {
      for row in index.services(at: place) {
        location.append(place)
        service.append(row)
        carrier.append(number(ofCarrier: index.carrierIDs[row], index))
      }
      start.append(location.count)
    }
    for row in index.scenario.carrierLimits { _ = number(ofCarrier: index.number(row.carrier), index) }
  }

  private mutating func number(ofCarrier symbol: Int32, _ index: VerifierIndex) -> Int {
    if symbol == VerifierKey.any { return -1 }
    if let known = carrierNumbers[symbol] { return known }
    carrierNumbers[symbol] = carrierShipments.count
    carrierShipments.append(index.carrierLimit(symbol) ?? .max)
    return carrierShipments.count - 1
  }

  /// The number of a carrier that has an offer or a limit.
  func carrier(_ symbol: Int32) -> Int? { carrierNumbers[symbol] }

  var count: Int { location.count }

  func offers(at location: Int) -> Range<Int> { start[location]..<start[location + 1] }

  /// The offer of a service row at a location. O(services of the location).
  func offer(service row: Int, at location: Int) -> Int? { offers(at: location).first { service[$0] == row } }
}
