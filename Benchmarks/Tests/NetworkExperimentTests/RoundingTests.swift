import Testing

@testable import NetworkExperiment

struct RoundingTests {
  private static let schemes: [any ItemRounding] = [
    IndependentRounding(), CorrelatedRounding(), DilatedRounding(),
  ]

  /// Rates of 2 to 5 items at 3 to 6 places, some of them 0.
  private static func rates(_ seed: Int) -> ItemRates {
    var random = SplitMix64(seed: UInt64(seed), key: "rates")
    let (items, places) = (2 + random.below(4), 3 + random.below(4))
    return ItemRates(
      (0..<items).map { _ in
        var row = (0..<places).map { _ in random.uniform() < 0.4 ? 0 : random.uniform() }
        row[random.below(places)] += 0.1
        return row
      })
  }

  @Test(arguments: 0..<4) func `every scheme keeps the rates and its guarantee`(seed: Int) {
    let rates = Self.rates(seed)
    for scheme in Self.schemes {
      var random = SplitMix64(seed: UInt64(seed), key: scheme.name)
      var counts = [[Int]](
        repeating: Array(repeating: 0, count: rates.placeCount), count: rates.itemCount)
      var used = [Int](repeating: 0, count: rates.placeCount)
      let draws = 10_000
      for _ in 0..<draws {
        let places = scheme.round(rates, &random)
        for (item, place) in places.enumerated() { counts[item][place] += 1 }
        for place in Set(places) { used[place] += 1 }
      }
      for place in 0..<rates.placeCount {
        for item in 0..<rates.itemCount {
          #expect(abs(Double(counts[item][place]) / Double(draws) - rates[item, place]) < 0.02)
        }
        let limit = scheme.guarantee(items: rates.itemCount) * rates.highest(place)
        #expect(Double(used[place]) / Double(draws) <= limit + 0.02, "\(scheme.name), place \(place)")
      }
    }
  }

  @Test(arguments: 0..<200) func `correlated rounding keeps rates and guarantee exactly`(seed: Int) {
    let rates = Self.rates(seed)
    let count = rates.itemCount
    let layers = CorrelatedRounding.layers(rates)
    #expect(abs(layers.reduce(0) { $0 + CorrelatedRounding.chance($1, of: count) } - 1) < 1e-12)
    var marginal = [[Double]](repeating: Array(repeating: 0, count: rates.placeCount), count: count)
    var used = [Double](repeating: 0, count: rates.placeCount)
    for layer in layers {
      let chance = CorrelatedRounding.chance(layer, of: count)
      var unused = [Double](repeating: 1, count: rates.placeCount)
      for item in 0..<count {
        var shares = CorrelatedRounding.rest(layers, of: item, rates)
        let sum = shares.reduce(0, +)
        for place in shares.indices {
          shares[place] = layer.items.contains(item) ? (place == layer.place ? 1 : 0) : shares[place] / sum
          marginal[item][place] += chance * shares[place]
          unused[place] *= 1 - shares[place]
        }
      }
      for place in used.indices { used[place] += chance * (1 - unused[place]) }
    }
    for place in used.indices {
      for item in 0..<count { #expect(abs(marginal[item][place] - rates[item, place]) < 1e-9) }
      let limit = CorrelatedRounding().guarantee(items: count) * rates.highest(place)
      #expect(used[place] <= limit + 1e-9)
    }
  }

  @Test func `the guarantees are those of the papers`() {
    #expect((1...5).map { CorrelatedRounding().guarantee(items: $0) } == [1, 1, 4.0 / 3, 1.5, 1.8])
    #expect(IndependentRounding().guarantee(items: 5) == 5)
    #expect(DilatedRounding().guarantee(items: 1) == 1)
    #expect(abs(DilatedRounding().guarantee(items: 5) - 2.609_438) < 1e-6)
  }

  @Test func `items with the same rates stay together unless each is drawn for itself`() {
    let rates = ItemRates([[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]])
    for scheme in Self.schemes {
      var random = SplitMix64(seed: 3)
      let split = (0..<1000).count { _ in Set(scheme.round(rates, &random)).count > 1 }
      #expect(scheme is IndependentRounding ? split > 650 : split == 0, "\(scheme.name)")
    }
  }
}
