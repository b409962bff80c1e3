/// The pairs of an item and a location that have stock, and the allocations of each to channels, in flat
/// arrays.
///
/// Immutable, and a class so that problems and supplies share it.
package final class StockPositions: Sendable {
  /// Entries of item i are `start[i] ..< start[i + 1]`, by location.
  private let start: [Int32]
  package let location: [Int32]
  /// By entry: what a unit is worth if it is kept, millionths.
  package let value: [Int64]
  /// Whether any unit is worth something.
  package let hasValues: Bool

  /// Allocations of entry e are `allocationStart[e] ..< allocationStart[e + 1]`.
  private let allocationStart: [Int32]
  package let allocationChannel: [Int32]
  /// By allocation: the most units.
  let allocationLimit: [Int]

  /// - Parameter keys: each pair once, in ascending order.
  init(_ network: Network, _ keys: [(item: Int32, location: Int32)]) {
    var start = [Int32](repeating: 0, count: network.catalog.itemCount + 1)
    for key in keys { start[Int(key.item) + 1] += 1 }
    for item in 0..<network.catalog.itemCount { start[item + 1] += start[item] }
    let location = keys.map(\.location)
    func entry(_ sku: String, _ place: String) -> Int32? {
      guard let item = network.catalog.item(sku), let number = network.offers.locations.find(place) else {
        return nil
      }
      return Self.find(number, in: location, start[Int(item)]..<start[Int(item) + 1])
    }
    var value = [Int64](repeating: 0, count: keys.count)
    for row in network.tables.stockValues {
      if let entry = entry(row.sku, row.location) { value[Int(entry)] = row.value.millionths }
    }
    var caps: [(entry: Int32, channel: Int32, units: Int)] = []
    for row in network.tables.allocations {
      guard let entry = entry(row.sku, row.location) else { continue }
      caps.append((entry, network.channels.number(of: row.channel), row.maxUnits))
    }
    caps.sort { ($0.entry, $0.channel) < ($1.entry, $1.channel) }
    var allocationStart = [Int32](repeating: 0, count: keys.count + 1)
    for cap in caps { allocationStart[Int(cap.entry) + 1] += 1 }
    for entry in 0..<keys.count { allocationStart[entry + 1] += allocationStart[entry] }
    self.start = start
    self.location = location
    self.value = value
    hasValues = value.contains { $0 != 0 }
    self.allocationStart = allocationStart
    allocationChannel = caps.map(\.channel)
    allocationLimit = caps.map(\.units)
  }

  /// The entry of a SKU at a location by their ids; `nil` where there is none.
  func entry(_ network: Network, sku: String, at place: String) -> Int32? {
    guard let item = network.catalog.item(sku), let location = network.offers.locations.find(place) else {
      return nil
    }
    return entry(item: item, location: location)
  }

  package var entryCount: Int { location.count }

  /// O(log entries).
  func entry(ofAllocation index: Int32) -> Int32 {
    var low = 0
    var high = allocationStart.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if allocationStart[middle] <= index { low = middle } else { high = middle }
    }
    return Int32(low)
  }

  /// O(log items).
  package func item(ofEntry entry: Int32) -> Int32 {
    var low = 0
    var high = start.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if start[middle] <= entry { low = middle } else { high = middle }
    }
    return Int32(low)
  }

  package func entries(item: Int32) -> Range<Int32> { start[Int(item)]..<start[Int(item) + 1] }

  /// The entry of an item at a location; `nil` where there is no row. O(log locations of the item).
  package func entry(item: Int32, location place: Int32) -> Int32? {
    Self.find(place, in: location, start[Int(item)]..<start[Int(item) + 1])
  }

  private static func find(_ place: Int32, in location: [Int32], _ range: Range<Int32>) -> Int32? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if location[Int(middle)] < place { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && location[Int(low)] == place ? low : nil
  }

  /// The allocations of an entry.
  package func allocations(entry: Int32) -> Range<Int32> {
    allocationStart[Int(entry)]..<allocationStart[Int(entry) + 1]
  }

  /// The allocation that caps a channel's use of an entry; `nil` where there is none.
  @inline(__always)
  package func allocation(entry: Int32, channel: Int32) -> Int32? {
    for index in allocationStart[Int(entry)]..<allocationStart[Int(entry) + 1]
    where allocationChannel[Int(index)] == channel { return index }
    return nil
  }
}
