import OrderRouting

/// Spreads stock over the locations, SKU by SKU.
///
/// Together the units are the cover times the units ordered, and so, within one, are those of every SKU; a SKU
/// that nobody ordered has none. Popular SKUs are at more locations than others, and busy locations carry more.
struct GeneratedStock {
  private var random: SplitMix64
  private let cover: Int64
  private let skus: Int
  private let nearDemand: [Int]
  private let isMarketplace: [Bool]
  private var ordered: Int64 = 0
  private var stocked: Int64 = 0
  private var weights: [Int]
  /// Units of the SKU by location; 0: it is not carried there.
  private(set) var units: [Int]

  init(_ settings: GeneratedDay.Settings, _ locations: [GeneratedLocation]) {
    random = SplitMix64(seed: settings.seed, key: "stock")
    cover = settings.stockCover.millionths
    skus = settings.skus
    nearDemand = locations.map(\.nearDemand)
    isMarketplace = locations.map { $0.kind == .marketplace }
    weights = [Int](repeating: 0, count: locations.count)
    units = weights
  }

  /// All units so far.
  var total: Int { Int(stocked) }

  /// Places the next SKU; `rank` is its place by popularity, from 0. A location that carries it holds as many
  /// units as its largest line wants, if there are so many. O(locations × locations that carry it).
  mutating func place(rank: Int, demand: Int, largestLine: Int, isLithium: Bool) {
    ordered += Int64(demand)
    let due = (ordered * cover + 500_000) / 1_000_000
    let supply = Int(due - stocked)
    stocked = due
    for location in units.indices { units[location] = 0 }
    guard supply > 0 else { return }
    chooseLocations(min(wantedLocations(rank: rank), max(1, supply / max(1, largestLine))), isLithium)
    let carriers = weights.count { $0 > 0 }
    let least = min(largestLine, supply / carriers)
    for location in units.indices where weights[location] > 0 { units[location] = least }
    Apportionment.add(supply - least * carriers, by: weights, to: &units)
  }

  /// All for the most popular of fifty, half to three quarters for the rest of the first tenth, a tenth to a
  /// third, but no fewer than three, for the next fifth, two to five for the others.
  private mutating func wantedLocations(rank: Int) -> Int {
    let all = nearDemand.count
    if rank * 50 < skus { return all }
    let wanted =
      if rank * 10 < skus {
        random.draw(all / 2...all * 3 / 4)
      } else if rank * 10 < skus * 3 {
        random.draw(max(3, all / 10)...max(5, all / 3))
      } else {
        random.draw(2...5)
      }
    return min(all, max(1, wanted))
  }

  /// Leaves in `weights` what the chosen locations get, and 0 for others: the demand near them, give or take a
  /// half.
  private mutating func chooseLocations(_ count: Int, _ isLithium: Bool) {
    var sum = 0
    for location in weights.indices {
      let mayCarry = !isLithium || !isMarketplace[location]
      weights[location] = mayCarry ? nearDemand[location] : 0
      sum += weights[location]
    }
    var chosen = [Bool](repeating: false, count: weights.count)
    for _ in 0..<count where sum > 0 {
      var point = random.below(sum)
      var location = 0
      while weights[location] <= point {
        point -= weights[location]
        location += 1
      }
      sum -= weights[location]
      weights[location] = 0
      chosen[location] = true
    }
    for location in weights.indices {
      weights[location] = chosen[location] ? max(1, nearDemand[location] / 100 * random.draw(50...150)) : 0
    }
  }
}
