internal import RoutingModel

/// Every service at every location, the locations as their rows stand.
struct BoundOffers: Sendable {
  /// Offers of location l are `start[l] ..< start[l + 1]`.
  private(set) var start: [Int] = [0]
  private(set) var location: [Int] = []
  /// Row of the service.
  private(set) var service: [Int] = []

  init(_ index: VerifierIndex) {
    for number in index.scenario.locations.indices {
      for row in index.services(at: number) {
        location.append(number)
        service.append(row)
      }
      start.append(location.count)
    }
  }

  var count: Int { location.count }

  func offers(at location: Int) -> Range<Int> { start[location]..<start[location + 1] }

  /// The offer of a service row at a location. O(services of the location).
  func offer(service row: Int, at location: Int) -> Int? { offers(at: location).first { service[$0] == row } }
}
