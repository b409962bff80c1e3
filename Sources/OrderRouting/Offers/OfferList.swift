/// Every service offered at every location on each of its ship dates: what a shipment chooses from, in the order of
/// the output, locations as their rows stand, services by the bytes of their ids, then the earlier date.
///
/// A *lane* is a service at a location; its offers are its first, second, … ship date.
package struct OfferList: Sendable {
  /// Ship dates of each lane.
  package let shipDays: Int
  // By offer.
  package private(set) var location: [Int32] = []
  /// Row of the service that counts at the location: its own before the one for every location.
  package private(set) var serviceRow: [Int32] = []
  package private(set) var serviceSymbol: [Int32] = []
  package private(set) var lane: [Int32] = []
  /// Offers of location l are `start[l] ..< start[l + 1]`.
  private(set) var start: [Int32] = [0]
  private(set) var services = SymbolTable()
  package let locations: SymbolTable

  package var count: Int { location.count }
  package var laneCount: Int { count / shipDays }

  init(_ scenario: Scenario) {
    shipDays = scenario.policy.shipDays
    var locations = SymbolTable(minimumCapacity: scenario.locations.count)
    for row in scenario.locations { _ = locations.intern(row.id) }
    self.locations = locations
    var everywhere: [Int32] = []
    var own = [[Int32]](repeating: [], count: scenario.locations.count)
    var symbolOfRow: [Int32] = []
    for (row, service) in scenario.services.enumerated() {
      symbolOfRow.append(services.intern(service.id))
      guard let name = service.location else {
        everywhere.append(Int32(row))
        continue
      }
      if let number = locations.find(name) { own[Int(number)].append(Int32(row)) }
    }
    for number in scenario.locations.indices {
      let named = Set(own[number].map { symbolOfRow[Int($0)] })
      var rows = own[number] + everywhere.filter { !named.contains(symbolOfRow[Int($0)]) }
      rows.sort { services.precedes(symbolOfRow[Int($0)], symbolOfRow[Int($1)]) }
      for row in rows {
        for _ in 0..<shipDays {
          lane.append(Int32(location.count / shipDays))
          location.append(Int32(number))
          serviceRow.append(row)
          serviceSymbol.append(symbolOfRow[Int(row)])
        }
      }
      start.append(Int32(location.count))
    }
  }

  package func offers(at number: Int32) -> Range<Int32> { start[Int(number)]..<start[Int(number) + 1] }

  /// The first offer of a lane.
  package func firstOffer(ofLane lane: Int) -> Int { lane * shipDays }

  /// The lane of a service at a location; `nil` where the service is not offered there.
  package func lane(_ service: String, at location: Int32) -> Int32? {
    guard let symbol = services.find(service) else { return nil }
    return offers(at: location).first { serviceSymbol[Int($0)] == symbol }.map { lane[Int($0)] }
  }

  /// The lanes that a location and a service, each `nil` for any, stand for.
  func lanes(location name: String?, service: String?) -> [Int] {
    let number = name.map { locations.find($0) ?? -1 }
    let symbol = service.map { services.find($0) ?? -1 }
    return (0..<laneCount).filter { lane in
      let offer = firstOffer(ofLane: lane)
      return (number == nil || location[offer] == number) && (symbol == nil || serviceSymbol[offer] == symbol)
    }
  }
}
