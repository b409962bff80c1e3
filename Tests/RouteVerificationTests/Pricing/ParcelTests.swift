import RoutingFixtures
import RoutingModel
import Testing

@testable import RouteVerification

struct ParcelTests {
  @Test func `units go heaviest first into the first parcel with room`() throws {
    var scenario = TinyScenario.make([("D", 1), ("B", 1), ("C", 1), ("A", 1)])
    scenario.items = [
      Item(sku: "A", weight: 6), Item(sku: "B", weight: 5), Item(sku: "C", weight: 4),
      Item(sku: "D", weight: 3),
    ]
    scenario.services[0].maxParcelWeight = 10
    scenario.rates[0].perUnit = 0.1
    scenario.services[0].weightStep = 4
    let priced = try scenario.price().get()
    // 6 + 4 and 5 + 3: 10 and 8 are billed as 12 and 8.
    #expect(priced.parcels == 2)
    #expect(priced.billableWeight == 20)
    #expect(priced.terms.postage == 12)
  }

  @Test func `of units of equal weight the larger goes first`() throws {
    var scenario = TinyScenario.make([("A", 2), ("B", 2)])
    scenario.items = [Item(sku: "A", weight: 1), Item(sku: "B", weight: 1)]
    for (number, height) in [(0, 4), (1, 6)] as [(Int, FixedDecimal)] {
      scenario.items[number].length = 1
      scenario.items[number].width = 1
      scenario.items[number].height = height
    }
    scenario.services[0].maxParcelVolume = 10
    // 6 + 4 twice; with the smaller first it would be 4 + 4, 6 and 6.
    #expect(try scenario.price().get().parcels == 2)
  }

  @Test func `a unit over a limit makes the service unusable and one at it does not`() {
    var scenario = TinyScenario.make()
    scenario.services[0].maxParcelWeight = 1
    #expect(scenario.obstacle == nil)
    scenario.services[0].maxParcelWeight = 0.999999
    #expect(scenario.obstacle == .parcelLimit(sku: "X"))
    scenario.services[0].maxParcelWeight = 0
    scenario.items[0].weight = nil
    #expect(scenario.obstacle == nil)
  }

  @Test func `a unit's volume and a parcel's dimensional weight are rounded up`() throws {
    var scenario = TinyScenario.make([("X", 3)])
    scenario.items[0].weight = 0.1
    scenario.items[0].length = 1.111111
    scenario.items[0].width = 1.111111
    scenario.items[0].height = 1.111111
    scenario.services[0].dimDivisor = 7
    // 1.111111³ = 1.3717417… → 1.371742 a unit; 4.115226 ÷ 7 = 0.58789… → 0.587890.
    #expect(try scenario.price().get().billableWeight == 0.58789)
    scenario.services[0].dimThreshold = 4.115226
    #expect(try scenario.price().get().billableWeight == 0.3)
  }

  @Test func `billable weight is rounded up to the step`() throws {
    var scenario = TinyScenario.make()
    scenario.services[0].weightStep = 0.3
    #expect(try scenario.price().get().billableWeight == 1.2)
    scenario.services[0].weightStep = 0.25
    #expect(try scenario.price().get().billableWeight == 1)
  }

  @Test func `a unit that ships alone is a parcel that no other joins`() throws {
    var scenario = TinyScenario.make([("X", 3), ("Y", 2), ("Z", 1)])
    scenario.items[1].shipsAlone = true
    // Z and the X in one; without it, all six units would be.
    #expect(try scenario.price().get().parcels == 3)
    scenario.services[0].weightStep = 4
    #expect(try scenario.price().get().billableWeight == 16)
    scenario.services[0].maxParcelWeight = 5
    // Z and an X, the other two X; neither goes with a Y of 2.
    #expect(try scenario.price().get().parcels == 4)
    scenario.services[0].maxParcelWeight = 1.5
    #expect(scenario.obstacle == .parcelLimit(sku: "Z"))
  }

  @Test(arguments: 1...300)
  func `packing alike units together gives the parcels of packing one by one`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let maxWeight = random.chance(80) ? FixedDecimal(integerLiteral: 12) : nil
    let maxVolume = random.chance(60) ? FixedDecimal(integerLiteral: 12) : nil
    let runs = (0..<random.number(1...6)).map { _ in
      let (weight, volume) = (random.number(0...7), random.number(0...7))
      return VerifierParcels.Run(
        weight: FixedDecimal(integerLiteral: Int64(weight)),
        volume: FixedDecimal(integerLiteral: Int64(volume)), quantity: random.number(0...12),
        shipsAlone: random.chance(20))
    }
    var parcels: [(weight: Int64, volume: Int64, isClosed: Bool)] = []
    for run in runs {
      let (weight, volume) = (run.weight.millionths, run.volume.millionths)
      for _ in 0..<run.quantity {
        let first = parcels.firstIndex {
          !$0.isClosed && !run.shipsAlone && $0.weight + weight <= maxWeight?.millionths ?? .max
            && $0.volume + volume <= maxVolume?.millionths ?? .max
        }
        if first == nil { parcels.append((0, 0, run.shipsAlone)) }
        parcels[first ?? parcels.count - 1].weight += weight
        parcels[first ?? parcels.count - 1].volume += volume
      }
    }
    let packed = try #require(VerifierParcels(runs, maxWeight: maxWeight, maxVolume: maxVolume))
    let unpacked = packed.groups.flatMap { group in
      (0..<group.count).map { _ in (group.weight.millionths, group.volume.millionths) }
    }
    #expect(unpacked.elementsEqual(parcels) { $0.0 == $1.weight && $0.1 == $1.volume })
  }
}
