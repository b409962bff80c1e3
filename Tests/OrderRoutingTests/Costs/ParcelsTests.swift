import Testing

@testable import OrderRouting

@Suite struct ParcelsTests {
  /// The rule as it is written: unit by unit, each into the first parcel with room.
  private static func firstFit(
    _ groups: [(units: Int, weight: Int64, volume: Int64, isAlone: Bool)], maxWeight: Int64, maxVolume: Int64
  ) -> [[Int64]]? {
    var parcels: [(weight: Int64, volume: Int64, isAlone: Bool)] = []
    for group in groups {
      for _ in 0..<group.units {
        if group.weight > maxWeight || group.volume > maxVolume { return nil }
        let index = parcels.firstIndex {
          !$0.isAlone && !group.isAlone && $0.weight <= maxWeight - group.weight
            && $0.volume <= maxVolume - group.volume
        }
        if let index {
          parcels[index].weight += group.weight
          parcels[index].volume += group.volume
        } else {
          parcels.append((group.weight, group.volume, group.isAlone))
        }
      }
    }
    return parcels.map { [$0.weight, $0.volume] }
  }

  @Test func `runs of parcels are the parcels of first fit, unit by unit`() {
    var random = SplitMix(seed: 7)
    for seed in 0..<3000 {
      let maxWeight: Int64 = random.number(0...4) == 0 ? .max : Int64(random.number(0...59))
      let maxVolume: Int64 = random.number(0...2) == 0 ? .max : Int64(random.number(0...59))
      let groups = (0..<random.number(0...5) + 1).map { _ in
        (
          units: random.number(0...24) + 1, weight: Int64(random.number(0...19)),
          volume: Int64(random.number(0...19)), isAlone: random.number(0...5) == 0
        )
      }
      var parcels = Parcels()
      var fits = true
      for group in groups where fits {
        fits = parcels.add(
          group.units,
          .init(weight: group.weight, volume: group.volume, sides: ItemSides(), shipsAlone: group.isAlone),
          maxWeight: maxWeight, maxVolume: maxVolume)
      }
      let expected = Self.firstFit(groups, maxWeight: maxWeight, maxVolume: maxVolume)
      let found = parcels.runs.flatMap { Array(repeating: [$0.weight, $0.volume], count: $0.count) }
      #expect((fits ? found : nil) == expected, "case \(seed)")
    }
  }
}
