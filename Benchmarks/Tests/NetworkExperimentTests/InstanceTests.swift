import Testing

@testable import NetworkExperiment

struct InstanceTests {
  private func instance(_ number: Int, carry: Double = 0.75) -> ExperimentInstance {
    var settings = ExperimentSettings()
    settings.carryProbability = carry
    return ExperimentInstance(network: .published, settings: settings, number: number)
  }

  @Test func `five sets of different items are drawn for each size`() {
    let types = instance(0).types
    #expect(types.map(\.count) == (1...5).flatMap { Array(repeating: $0, count: 5) })
    #expect(types.allSatisfy { Set($0).count == $0.count && $0.allSatisfy { (0..<20).contains($0) } })
  }

  @Test func `stock is the demand of the cities nearest by and half a deviation`() {
    let instance = instance(1)
    for item in 0..<20 {
      for location in 0..<5 {
        var demand = 0.0
        for orderClass in 0..<instance.classCount where instance.items(orderClass).contains(item) {
          if instance.nearest[item][instance.city(orderClass)] == location {
            demand += instance.chance[orderClass]
          }
        }
        let exact = 10_000 * demand + 0.5 * (10_000 * demand * (1 - demand)).squareRoot()
        #expect(abs(Double(instance.stock[location][item]) - exact) <= 0.500_001)
      }
    }
  }

  @Test func `a higher carry probability adds carrying locations and changes nothing else`() {
    let (scarce, wide) = (instance(2, carry: 0.5), instance(2))
    #expect(scarce.types == wide.types && scarce.chance == wide.chance)
    for item in 0..<20 {
      for city in 0..<10 {
        guard let before = scarce.nearest[item][city] else { continue }
        guard let after = wide.nearest[item][city] else {
          Issue.record("no location carries item \(item) any more")
          continue
        }
        #expect(wide.network.miles[after][city] <= wide.network.miles[before][city])
      }
    }
    #expect(scarce.nearest != wide.nearest)
  }

  @Test func `classes arrive as often as their chances say`() {
    let instance = instance(0)
    var counts = [Double](repeating: 0, count: instance.classCount)
    for sequence in 0..<5 {
      for case .some(let orderClass) in Arrivals(instance, sequence: sequence).classes {
        counts[orderClass] += 1
      }
    }
    for (count, chance) in zip(counts, instance.chance) {
      #expect(abs(count - 50_000 * chance) <= 5 * (50_000 * chance).squareRoot() + 3)
    }
  }

  @Test func `a forecast has the expected orders of every class to within one`() {
    let instance = instance(3)
    var counts = [Int](repeating: 0, count: instance.classCount)
    for orderClass in instance.forecast(periods: 700) { counts[orderClass] += 1 }
    for (count, chance) in zip(counts, instance.chance) { #expect(abs(Double(count) - 700 * chance) < 1) }
    let expected = 700 * instance.chance.reduce(0, +)
    #expect(abs(Double(counts.reduce(0, +)) - expected) <= 0.5)
  }

  @Test func `the draws of a seed are the same on any machine`() {
    let instance = instance(0)
    #expect(instance.types[4...5] == Self.types[...])
    #expect(instance.stock[1] == Self.stock)
    #expect(Arrivals(instance, sequence: 0).classes.prefix(6) == Self.classes[...])
  }

  private static let types = [[2], [1, 8]]
  private static let stock = [
    1500, 231, 570, 426, 168, 1565, 0, 10, 0, 51, 6, 0, 96, 370, 160, 216, 268, 150, 444, 239,
  ]
  private static let classes: [Int?] = [172, 91, 212, 160, 248, 7]
}
