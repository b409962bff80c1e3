@testable import OrderRouting
@testable import RouteOptimization

/// Random choice tables small enough for ``TableOptimum``: two SKUs at three locations, each location's units and
/// shipments and the shipments of a service limited at random.
struct RandomChoices {
  private(set) var table: ChoiceTable
  /// By row: the SKU whose stock it is; −1 for others.
  private(set) var kinds: [Int32]
  private var random: SplitMix

  /// - Parameter orders: at most; two to begin with.
  init(seed: UInt64, orders: Int = 5) {
    random = SplitMix(seed: seed &+ 4_000_000)
    var supply: [Int] = []
    for _ in 0..<6 { supply.append(random.number(0...5)) }
    for _ in 0..<3 { supply.append(random.number(2...8)) }
    for _ in 0..<4 { supply.append(random.number(1...3)) }
    kinds = [0, 0, 0, 1, 1, 1] + Array(repeating: -1, count: 7)
    let service: Int32 = random.chance(30) ? 12 : -1
    table = ChoiceTable(
      supplyNumbers: (0..<13).map { $0 }, supply: supply,
      serviceRows: ServiceRows(byOffer: [[], service < 0 ? [] : [service], []]),
      splitPenalty: Int64(random.number(0...100)) * 10_000)
    var left = random.number(2...orders)
    let limits = (units: random.chance(30), shipments: random.chance(30))
    while left > 0 {
      let size = min(left, random.pick([1, 1, 2, 3]))
      left -= size
      table.append(entry(size: size, limits))
    }
  }

  private mutating func entry(size: Int, _ limits: (units: Bool, shipments: Bool)) -> ChoiceTable.Entry {
    var entry = ChoiceTable.Entry()
    entry.number = Int32(table.count)
    entry.size = Int32(size)
    let lines = random.pick([1, 1, 2])
    entry.lines = (0..<Int32(lines)).map { .init(number: $0, steps: random.pick([1, 1, 1, 2])) }
    entry.maxShipments = random.pick([1, 1, 2])
    let contents = entry.lines.reduce(1) { $0 * (Int($1.steps) + 1) }
    let penalty = Int64(random.number(500...4_000)) * 10_000
    let isWhole = random.chance(15)
    for content in 0..<contents {
      let isPart = content > 0 && content < contents - 1
      let missing = Int64(contents - 1 - content)
      entry.fillingCost.append(isWhole && isPart ? DivisionTable.impossible : missing * penalty)
      entry.leftOutCost.append(DivisionTable.impossible)
    }
    let amounts = (0..<lines).map { _ in Int32(random.pick([1, 1, 2, 3])) }
    let skus = (0..<lines).map { _ in random.number(0...1) }
    let first = random.number(0...2)
    for location in first..<min(3, first + random.number(1...3)) {
      addPlace(location, contents, skus, amounts, limits, &entry)
    }
    entry.choices.sort { $0.comes(before: $1) }
    return entry
  }

  private mutating func addPlace(
    _ location: Int, _ contents: Int, _ skus: [Int], _ amounts: [Int32],
    _ limits: (units: Bool, shipments: Bool), _ entry: inout ChoiceTable.Entry
  ) {
    let place = UInt16(entry.places.count)
    let before = entry.choices.count
    for content in 1..<contents {
      for offer in Int32(0)..<3 where random.chance(offer == 0 ? 80 : 25) {
        entry.choices.append(
          ChoiceTable.Choice(
            content: UInt16(content), place: place, offer: offer,
            cost: Int64(random.number(-50...2_000) + 100 * content) * 10_000))
      }
    }
    if entry.choices.count == before { return }
    entry.places.append(.init(location: Int32(location), row: limits.shipments ? Int32(9 + location) : -1))
    for (sku, amount) in zip(skus, amounts) {
      var terms = [ChoiceTable.Term(row: Int32(sku * 3 + location), amount: amount)]
      if limits.units { terms.append(.init(row: Int32(6 + location), amount: amount)) }
      entry.terms += terms
      entry.termCounts.append(Int32(terms.count))
    }
  }

  /// A problem whose locations cost nothing to open.
  static func problem() throws -> RoutingProblem {
    var scenario = TinyScenario.make()
    scenario.locations = ["L", "M", "N"].map { TinyScenario.location($0) }
    return try RoutingProblem(scenario)
  }
}
