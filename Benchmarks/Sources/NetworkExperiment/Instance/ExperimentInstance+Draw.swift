extension ExperimentInstance {
  /// Draws an instance as Ma (2023) does after Jasin & Sinha (2015).
  ///
  /// For each size of order so many random sets of items; a uniform draw for no order and for each size, made
  /// to add up to 1, then so within each size, times the city's share of the population. A location carries
  /// an item with the carry probability, and has stock for the demand of the cities that it is the nearest
  /// such location to. Everything but the last comparison is drawn alike for every carry probability.
  package init(network: ExperimentNetwork, settings: ExperimentSettings, number: Int) {
    var random = SplitMix64(seed: settings.seed, key: "instance \(number)")
    var types: [[Int]] = []
    for size in 1...settings.largestOrder {
      for _ in 0..<settings.typesPerSize { types.append(random.sample(size, below: settings.itemCount)) }
    }
    let chance = Self.chances(network, settings, &random)
    let nearest = (0..<settings.itemCount).map { _ in
      let carries = network.locations.map { _ in random.uniform() < settings.carryProbability }
      return network.cities.indices.map { Self.nearest(network, city: $0, carries) }
    }
    self.init(
      network: network, settings: settings, number: number, types: types, chance: chance, nearest: nearest,
      stock: Self.stock(network, settings, types, chance, nearest))
  }

  private static func chances(
    _ network: ExperimentNetwork, _ settings: ExperimentSettings, _ random: inout SplitMix64
  ) -> [Double] {
    let sizes = (0...settings.largestOrder).map { _ in random.uniform() }
    let population = Double(network.cities.reduce(0) { $0 + $1.population })
    var chances: [Double] = []
    for size in 1...settings.largestOrder {
      let share = sizes[size] / sizes.reduce(0, +)
      let types = (0..<settings.typesPerSize).map { _ in random.uniform() }
      for type in types {
        for city in network.cities {
          chances.append(share * type / types.reduce(0, +) * Double(city.population) / population)
        }
      }
    }
    return chances
  }

  private static func nearest(_ network: ExperimentNetwork, city: Int, _ carries: [Bool]) -> Int? {
    let carrying = network.locations.indices.filter { carries[$0] }
    return carrying.min { network.miles[$0][city] < network.miles[$1][city] }
  }

  private static func stock(
    _ network: ExperimentNetwork, _ settings: ExperimentSettings, _ types: [[Int]], _ chance: [Double],
    _ nearest: [[Int?]]
  ) -> [[Int]] {
    var demand = network.locations.map { _ in [Double](repeating: 0, count: settings.itemCount) }
    for (orderClass, chance) in chance.enumerated() {
      for item in types[orderClass / network.cities.count] {
        guard let location = nearest[item][orderClass % network.cities.count] else { continue }
        demand[location][item] += chance
      }
    }
    return demand.map { row in
      row.map { demand in
        let mean = Double(settings.horizon) * demand
        return Int((mean + settings.safetyDeviations * (mean * (1 - demand)).squareRoot()).rounded())
      }
    }
  }
}
