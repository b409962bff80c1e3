internal import RoutingModel

/// Rows of stock with their allocations, by item.
struct BoundStock: Sendable {
  /// Entries of item i are `start[i] ..< start[i + 1]`, by location.
  private(set) var start: [Int]
  private(set) var location: [Int] = []
  /// ``VerifierCatalog/unlimited`` without a limit.
  private(set) var available: [Int] = []
  private(set) var value: [Int64] = []
  /// Allocations of entry e are `allocationStart[e] ..< allocationStart[e + 1]`.
  private(set) var allocationStart: [Int] = [0]
  private(set) var allocationChannel: [Int32] = []
  private(set) var allocationUnits: [Int] = []

  /// O(rows × log rows).
  init(_ index: VerifierIndex) {
    var keys: [(item: Int, location: Int)] = []
    for row in index.scenario.stock {
      guard let item = index.item(row.sku), let place = index.location(row.location) else { continue }
      keys.append((item, place))
    }
    keys.sort { $0 < $1 }
    start = Array(repeating: 0, count: index.scenario.items.count + 1)
    for key in keys {
      let id = index.locationIDs[key.location]
      start[key.item + 1] += 1
      location.append(key.location)
      available.append(index.catalog.available(location: id, item: key.item))
      value.append(index.catalog.value(location: id, item: key.item).millionths)
    }
    for item in index.scenario.items.indices { start[item + 1] += start[item] }
    addAllocations(index)
  }

  private mutating func addAllocations(_ index: VerifierIndex) {
    var caps: [(entry: Int, channel: Int32, units: Int)] = []
    for row in index.scenario.allocations {
      guard let item = index.item(row.sku), let place = index.location(row.location),
        let entry = entry(item: item, location: place)
      else { continue }
      caps.append((entry, index.number(row.channel), row.maxUnits))
    }
    caps.sort { ($0.entry, $0.channel) < ($1.entry, $1.channel) }
    var next = 0
    for entry in location.indices {
      while next < caps.count, caps[next].entry == entry {
        allocationChannel.append(caps[next].channel)
        allocationUnits.append(caps[next].units)
        next += 1
      }
      allocationStart.append(next)
    }
  }

  /// O(locations of the item).
  func entry(item: Int, location place: Int) -> Int? {
    (start[item]..<start[item + 1]).first { location[$0] == place }
  }

  /// The allocation that caps a channel; −1 where none does.
  func allocation(entry: Int, channel: Int32) -> Int {
    for index in allocationStart[entry]..<allocationStart[entry + 1]
    where allocationChannel[index] == channel { return index }
    return -1
  }
}
