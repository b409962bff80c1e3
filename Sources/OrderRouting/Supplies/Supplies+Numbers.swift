extension Supplies {
  /// By number: what may be taken of each supply, at least 0. O(supplies).
  package func amounts(_ numbers: SupplyNumbers) -> [Int] {
    func limit(_ most: Int?) -> Int { most ?? SupplyNumbers.unlimited }
    let departures = numbers.departures
    var amounts = (0..<numbers.positions.entryCount).map { max(0, left(entry: $0)) }
    amounts.reserveCapacity(numbers.count)
    amounts += numbers.positions.allocationLimit
    amounts += departures.location.map { limit(network.locations[Int($0)].maxShipments) }
    amounts += departures.location.map { limit(network.locations[Int($0)].maxUnits) }
    amounts += network.offers.serviceRow.map { limit(network.services[Int($0)].maxShipments) }
    for carrier in network.carriers.maxShipments {
      amounts += repeatElement(carrier, count: departures.days.count)
    }
    for (supply, amount) in used {
      guard let number = numbers.number(of: supply, network), amounts[number] != SupplyNumbers.unlimited
      else {
        continue
      }
      amounts[number] = max(0, amounts[number] - amount)
    }
    return amounts
  }

  /// By location: what opening it costs now.
  package func openingCosts() -> [Int64] {
    network.locations.indices.map { number in
      isOpen(network.locations[number].id) ? 0 : network.fixedCosts[number]
    }
  }
}
