internal import OrderRouting

/// Orders that each take one of their columns or stay outside, and locations that a column opens: what
/// ``OpeningSearch`` works on. An order's columns stand together, by ascending location.
///
/// All amounts are millionths, small enough that the sums of the search cannot overflow.
struct OpeningModel: Sendable {
  // By order.
  /// Cost of taking no column: unfilled, or shipped by what opens and shares nothing.
  private(set) var outside: [Int64] = []
  private(set) var orderStart: [Int] = [0]

  // By column.
  private(set) var location: [Int32] = []
  private(set) var order: [Int32] = []
  private(set) var cost: [Int64] = []
  /// What the column takes of its location's ``capacity``.
  private(set) var weight: [Int] = []
  private var useStart: [Int] = [0]
  private var useRow: [Int32] = []
  private var useAmount: [Int] = []

  // By location.
  let openingCost: [Int64]
  /// Of the one supply of the location that its knapsack looks at.
  private(set) var capacity: [Int] = []
  private var locationStart: [Int] = []
  private var locationColumns: [Int32] = []

  /// By row, a contested supply.
  let supply: [Int]
  /// What every cost is a multiple of.
  private(set) var granularity: Int64 = 0
  /// No multiplier need be larger.
  private(set) var ceiling: Int64 = 0

  init(openingCost: [Int64], supply: [Int]) {
    self.openingCost = openingCost
    self.supply = supply
  }

  var orderCount: Int { outside.count }
  var columnCount: Int { cost.count }
  var locationCount: Int { openingCost.count }

  func columns(order: Int) -> Range<Int> { orderStart[order]..<orderStart[order + 1] }

  func columns(location: Int) -> ArraySlice<Int32> {
    locationColumns[locationStart[location]..<locationStart[location + 1]]
  }

  func uses(_ column: Int) -> Range<Int> { useStart[column]..<useStart[column + 1] }

  func use(_ index: Int) -> (row: Int, amount: Int) { (Int(useRow[index]), useAmount[index]) }

  /// Adds a column of the order that ``finishOrder(outside:)`` ends; locations must not descend.
  mutating func addColumn(location: Int, cost: Int64, uses: [(row: Int, amount: Int)]) {
    self.location.append(Int32(location))
    order.append(Int32(outside.count))
    self.cost.append(cost)
    for use in uses {
      useRow.append(Int32(use.row))
      useAmount.append(use.amount)
    }
    useStart.append(useRow.count)
  }

  mutating func finishOrder(outside cost: Int64) {
    outside.append(cost)
    orderStart.append(self.cost.count)
  }

  /// Ends the model; `false` where its amounts are too large to add up without care.
  mutating func finish() -> Bool {
    sortByLocation()
    findCapacities()
    var sum: Int128 = openingCost.reduce(0) { $0 + Int128($1) }
    for order in outside.indices {
      let largest = columns(order: order).reduce(outside[order].magnitude) { max($0, cost[$1].magnitude) }
      sum += Int128(largest)
    }
    guard sum * Int128(8 * orderCount + 16) < Int128(Int64.max) else { return false }
    ceiling = Int64(sum)
    for amount in openingCost + outside + cost { granularity = Self.divisor(granularity, abs(amount)) }
    granularity = max(1, granularity)
    return true
  }

  static func divisor<Number: BinaryInteger>(_ left: Number, _ right: Number) -> Number {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private mutating func sortByLocation() {
    locationStart = Array(repeating: 0, count: locationCount + 1)
    for place in location { locationStart[Int(place) + 1] += 1 }
    for place in 0..<locationCount { locationStart[place + 1] += locationStart[place] }
    locationColumns = Array(repeating: 0, count: columnCount)
    var next = locationStart
    for column in location.indices {
      locationColumns[next[Int(location[column])]] = Int32(column)
      next[Int(location[column])] += 1
    }
  }
}

extension OpeningModel {
  /// Capacities beyond are measured in coarser units, rounded so that what fits still fits.
  private static let capacityLimit = 4_096
  /// Entries of a knapsack's table.
  private static let tableLimit = 1 << 23

  private mutating func findCapacities() {
    weight = Array(repeating: 0, count: columnCount)
    var demand = [Int](repeating: 0, count: supply.count)
    for order in outside.indices { addLargestUses(order, to: &demand) }
    for place in 0..<locationCount { capacity.append(setWeights(place, demand)) }
  }

  private func addLargestUses(_ order: Int, to demand: inout [Int]) {
    var largest: [Int: Int] = [:]
    for column in columns(order: order) {
      for index in uses(column) {
        largest[Int(useRow[index])] = max(largest[Int(useRow[index])] ?? 0, useAmount[index])
      }
    }
    for (row, amount) in largest { demand[row] += amount }
  }

  /// Sets the weights of a location's columns to what they use of the supply that is wanted most, and
  /// returns that supply; 0, with weights of 0, where no supply can be exceeded.
  private mutating func setWeights(_ place: Int, _ demand: [Int]) -> Int {
    var scarcest = (row: -1, ratio: 1.0)
    var common = 0
    for column in columns(location: place) {
      for index in uses(Int(column)) {
        let row = Int(useRow[index])
        let ratio = Double(demand[row]) / Double(supply[row])
        if ratio > scarcest.ratio { scarcest = (row, ratio) }
      }
    }
    if scarcest.row < 0 { return 0 }
    for column in columns(location: place) {
      for index in uses(Int(column)) where Int(useRow[index]) == scarcest.row {
        weight[Int(column)] = useAmount[index]
        common = Self.divisor(common, useAmount[index])
      }
    }
    let limit = max(64, min(Self.capacityLimit, Self.tableLimit / max(1, columns(location: place).count)))
    let whole = supply[scarcest.row] / max(1, common)
    let unit = max(1, common) * ((whole + limit - 1) / limit)
    for column in columns(location: place) { weight[Int(column)] /= max(1, unit) }
    return supply[scarcest.row] / max(1, unit)
  }
}
