/// Stock and its reservations for channels, by item.
package struct Inventory: Sendable {
  /// Stands for a supply without limit.
  package static let unlimited = Int.max

  /// Entries of item i are `start[i] ..< start[i + 1]`, by location.
  private var start: [Int32]
  package private(set) var location: [Int32]
  /// Units that may ship, ≥ 0; as the resources have them.
  package var available: [Int]
  /// What a unit is worth if it is kept, millionths.
  package private(set) var value: [Int64]
  /// Whether any unit is worth something.
  package private(set) var hasValues = false

  /// Allocations of entry e are `allocationStart[e] ..< allocationStart[e + 1]`.
  private var allocationStart: [Int32]
  private(set) var allocationChannel: [Int32] = []
  /// At the beginning; the resources have what is left.
  private(set) var allocationUnits: [Int] = []

  package init(_ scenario: Scenario, catalog: ProductCatalog, locations: SymbolTable, channels: ChannelPolicy)
  {
    var keys: [(item: Int32, location: Int32, row: Int)] = []
    keys.reserveCapacity(scenario.stock.count)
    for (row, stock) in scenario.stock.enumerated() {
      guard let item = catalog.item(stock.sku), let place = locations.find(stock.location) else { continue }
      keys.append((item, place, row))
    }
    keys.sort { ($0.item, $0.location) < ($1.item, $1.location) }
    location = keys.map(\.location)
    available = keys.map { Self.available(scenario.stock[$0.row]) }
    value = Array(repeating: 0, count: keys.count)
    start = Array(repeating: 0, count: catalog.itemCount + 1)
    for key in keys { start[Int(key.item) + 1] += 1 }
    for item in 0..<catalog.itemCount { start[item + 1] += start[item] }
    allocationStart = Array(repeating: 0, count: keys.count + 1)
    for row in scenario.stockValues {
      guard let item = catalog.item(row.sku), let place = locations.find(row.location),
        let entry = entry(item: item, location: place)
      else { continue }
      value[Int(entry)] = row.value.millionths
      hasValues = hasValues || row.value != .zero
    }
    addAllocations(scenario.allocations, catalog, locations, channels)
  }

  package static func available(_ row: StockRow) -> Int {
    guard let onHand = row.onHand else { return unlimited }
    return max(0, onHand - row.reserved - row.safetyStock)
  }

  private mutating func addAllocations(
    _ rows: [Allocation], _ catalog: ProductCatalog, _ locations: SymbolTable, _ channels: ChannelPolicy
  ) {
    var caps: [(entry: Int32, channel: Int32, units: Int)] = []
    for row in rows {
      guard let item = catalog.item(row.sku), let place = locations.find(row.location),
        let entry = entry(item: item, location: place)
      else { continue }
      caps.append((entry, channels.number(of: row.channel), row.maxUnits))
    }
    caps.sort { ($0.entry, $0.channel) < ($1.entry, $1.channel) }
    for cap in caps {
      allocationStart[Int(cap.entry) + 1] += 1
      allocationChannel.append(cap.channel)
      allocationUnits.append(cap.units)
    }
    for entry in 0..<location.count { allocationStart[entry + 1] += allocationStart[entry] }
  }

  package var entryCount: Int { location.count }

  package func entries(item: Int32) -> Range<Int32> { start[Int(item)]..<start[Int(item) + 1] }

  /// The entry of an item at a location; `nil` where there is no row. O(log locations of the item).
  package func entry(item: Int32, location place: Int32) -> Int32? {
    var low = start[Int(item)]
    var high = start[Int(item) + 1]
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if location[Int(middle)] < place { low = middle + 1 } else { high = middle }
    }
    return low < end && location[Int(low)] == place ? low : nil
  }

  /// The allocations of an entry.
  package func allocations(entry: Int32) -> Range<Int32> {
    allocationStart[Int(entry)]..<allocationStart[Int(entry) + 1]
  }

  /// The allocation that caps a channel's use of an entry; `nil` where there is none.
  package func allocation(entry: Int32, channel: Int32) -> Int32? {
    for index in allocationStart[Int(entry)]..<allocationStart[Int(entry) + 1]
    where allocationChannel[Int(index)] == channel { return index }
    return nil
  }
}
