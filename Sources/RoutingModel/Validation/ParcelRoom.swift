/// What the parcels of services may weigh and measure: says which items none of them takes.
struct ParcelRoom {
  private struct Room: Hashable {
    var weight: Int64 = .max
    var volume: Int64 = .max
    var longest: Int64 = .max
    var lengthAndGirth: Int64 = .max
    /// The largest billable weight that the rate card has a price for.
    var billable: Int64 = .max
    var divisor: Int64?
    var threshold: Int64 = 0
    var step: Int64 = 1
  }

  private var rooms: [Room] = []
  /// The most that a single unit may weigh, in millionths; the largest number where there is no limit.
  let largestWeight: Int64

  /// O(services and rates).
  init(_ scenario: Scenario) {
    var prices: [String: Int64] = [:]
    for rate in scenario.rates {
      let limit = rate.upTo?.millionths ?? .max
      prices[rate.card] = max(prices[rate.card] ?? 0, limit)
    }
    var seen: Set<Room> = []
    for service in scenario.services {
      var room = Room()
      room.weight = service.maxParcelWeight?.millionths ?? .max
      room.volume = service.maxParcelVolume?.millionths ?? .max
      room.longest = service.maxLongest?.millionths ?? .max
      room.lengthAndGirth = service.maxLengthAndGirth?.millionths ?? .max
      if let card = service.rateCard { room.billable = prices[card] ?? .max }
      room.divisor = service.dimDivisor?.millionths
      room.threshold = service.dimThreshold.millionths
      room.step = max(1, service.weightStep?.millionths ?? 1)
      if seen.insert(room).inserted { rooms.append(room) }
    }
    largestWeight = rooms.map { min($0.weight, $0.billable) }.max() ?? .max
  }

  /// Whether some service takes a parcel of one unit, whose volume is given in millionths.
  func takes(_ item: Item, volume: Int128) -> Bool {
    if rooms.isEmpty { return true }
    let weight = item.weight?.millionths ?? 0
    let sides = [item.length.millionths, item.width.millionths, item.height.millionths].sorted()
    let lengthAndGirth = sides[2] + 2 * (sides[1] + sides[0])
    return rooms.contains { room in
      sides[2] <= room.longest && lengthAndGirth <= room.lengthAndGirth && Self.takes(room, weight, volume)
    }
  }

  private static func takes(_ room: Room, _ weight: Int64, _ volume: Int128) -> Bool {
    guard weight <= room.weight, volume <= Int128(room.volume) else { return false }
    if room.billable == .max { return true }
    var billable = Int128(weight)
    if let divisor = room.divisor, divisor > 0, volume > Int128(room.threshold) {
      billable = max(billable, Rounding.up(volume * 1_000_000, dividingBy: Int128(divisor)))
    }
    let step = Int128(room.step)
    return Rounding.up(billable, dividingBy: step) * step <= Int128(room.billable)
  }
}

extension ScenarioValidator {
  /// Warns once of stocked items that weigh more than any service takes, and once of those that are too
  /// large.
  mutating func warnOfItemsWithoutService(_ contents: KitContents) {
    // Where amounts are out of range, sums over them say nothing.
    if log.hasRangeError { return }
    let room = ParcelRoom(scenario)
    var isStocked = Array(repeating: false, count: known.itemRows.count)
    for stock in scenario.stock {
      if let sku = known.find(stock.sku, .sku) { isStocked[Int(sku)] = true }
    }
    var (heavy, large) = ((row: -1, count: 0), (row: -1, count: 0))
    for (sku, row) in known.itemRows.enumerated() where isStocked[sku] && row >= 0 && !known.isKit[sku] {
      let item = scenario.items[row]
      if room.takes(item, volume: contents.volume[sku]) { continue }
      if item.weight?.millionths ?? 0 > room.largestWeight {
        heavy = (heavy.count == 0 ? row : heavy.row, heavy.count + 1)
      } else {
        large = (large.count == 0 ? row : large.row, large.count + 1)
      }
    }
    if heavy.count > 0 { reportHeavy(heavy.row, heavy.count, room) }
    if large.count > 0 { reportLarge(large.row, large.count) }
  }

  private mutating func reportHeavy(_ row: Int, _ count: Int, _ room: ParcelRoom) {
    let unit = scenario.weightUnit.rawValue
    let limit = FixedDecimal(millionths: room.largestWeight)
    let others = otherUnits
    let item = scenario.items[row]
    log.add(
      .warning, at: ScenarioRow(.items, row)["weight"], value: item.weight?.description ?? "",
      "No service of any location takes more than \(limit) \(unit). "
        + (count == 1 ? "One item weighs more." : "\(count) items weigh more."),
      suggestion: "Check that weights are in \(unit), the weight_unit, and not in \(others).")
  }

  private var otherUnits: String {
    switch scenario.weightUnit {
    case .kilogram: "g (÷ 1000)"
    case .pound: "oz (÷ 16) or g (÷ 453.59)"
    case .ounce: "g (÷ 28.35)"
    case .gram: "mg (÷ 1000)"
    }
  }

  private mutating func reportLarge(_ row: Int, _ count: Int) {
    let unit = scenario.lengthUnit.rawValue
    let item = scenario.items[row]
    log.add(
      .warning, at: ScenarioRow(.items, row)["length"],
      value: "\(item.length) × \(item.width) × \(item.height)",
      "No service of any location takes a parcel of this size. "
        + (count == 1 ? "One item is so large." : "\(count) items are so large."),
      suggestion: "Check that lengths are in \(unit), the length_unit.")
  }
}
