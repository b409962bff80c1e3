import Testing

@testable import OrderRouting

/// What a pricer remembers from one offer to the next changes no price.
@Suite struct OrderPricerTests {
  @Test func `an offer costs the same whatever was priced before it`() throws {
    var compared = 0
    for seed in UInt64(1)...300 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      var pricer = OrderPricer(problem)
      for order in 0..<problem.batch.count {
        pricer.begin(order)
        for content in Self.contents(pricer.steps) {
          pricer.load(content)
          let together = pricer.candidates.map { pricer.price($0) }
          for (index, candidate) in pricer.candidates.enumerated() {
            var alone = OrderPricer(problem)
            alone.begin(order)
            alone.load(content)
            #expect(alone.price(candidate) == together[index], "seed \(seed), order \(order)")
            compared += 1
          }
        }
      }
    }
    #expect(compared > 1_000)
  }

  @Test func `an offer is found without listing all`() throws {
    var found = 0
    for seed in UInt64(1)...300 {
      let problem = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0))
      var listing = OrderPricer(problem)
      var reading = OrderPricer(problem)
      for order in 0..<problem.batch.count {
        listing.begin(order)
        reading.read(order)
        #expect(reading.candidates.isEmpty)
        for offer in 0..<Int32(problem.network.offers.count) {
          let listed = listing.candidates.first { $0.offer == offer }
          let asked = reading.candidate(offer: offer)
          guard let listed else {
            // What is not listed may not serve the order, or its location holds nothing of it.
            let location = problem.network.offers.location[Int(offer)]
            let isStocked = listing.groupItem.indices.contains { group in
              let entry = listing.entry(group: group, location: location)
              return entry >= 0 && problem.sellable[Int(entry)] > 0
            }
            #expect(asked == nil || !isStocked, "seed \(seed), order \(order), offer \(offer)")
            continue
          }
          #expect(asked?.zone == listed.zone, "seed \(seed), order \(order), offer \(offer)")
          #expect(asked?.leastCost == listed.leastCost, "seed \(seed), order \(order), offer \(offer)")
          found += 1
        }
      }
    }
    #expect(found > 500)
  }

  @Test func `offers that differ in what they charge are of different kinds`() throws {
    var shared = 0
    for seed in UInt64(1)...200 {
      let tariffs = try RoutingProblem(RandomScenario.make(seed: seed, version11: seed % 2 == 0)).network.tariffs
      for (index, left) in tariffs.enumerated() {
        for right in tariffs[(index + 1)...] {
          let isAlike =
            [left.rateCard, left.feeCard, left.surchargeCard]
            == [right.rateCard, right.feeCard, right.surchargeCard]
            && left.fuelRate == right.fuelRate
            && left.parcelSurcharge == right.parcelSurcharge && left.dimDivisor == right.dimDivisor
            && left.dimThreshold == right.dimThreshold && left.weightStep == right.weightStep
            && Self.limits(left) == Self.limits(right)
          #expect((left.kind == right.kind) == isAlike, "seed \(seed)")
          if isAlike { shared += 1 }
        }
      }
    }
    #expect(shared > 10)
  }

  private static func limits(_ tariff: Tariff) -> [Int64] {
    [tariff.maxParcelWeight, tariff.maxParcelVolume, tariff.maxLongest, tariff.maxLengthAndGirth]
  }

  /// The order whole, and each line alone.
  private static func contents(_ steps: [Int]) -> [[Int]] {
    [steps] + steps.indices.map { line in steps.indices.map { $0 == line ? 1 : 0 } }
  }
}
