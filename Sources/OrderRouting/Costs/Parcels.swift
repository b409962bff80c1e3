/// The parcels of a shipment: units in packing order, each into the first parcel with room.
///
/// Identical parcels next to each other are one run, so that a thousand units of an item cost as little
/// as one: each group of identical units fills whole runs, splits at most one, and opens at most two.
package struct Parcels: Sendable {
  /// A unit of an item.
  struct Unit: Sendable {
    var weight: Int64
    var volume: Int64
    var sides: ItemSides
    /// Whether it is a parcel by itself.
    var shipsAlone: Bool
  }

  struct Run: Sendable {
    var count: Int
    var weight: Int64
    var volume: Int64
    /// The largest over the units of a parcel.
    var sides: ItemSides
    /// Whether another unit may join.
    var isOpen = true

    /// So many parcels of this kind.
    func of(_ count: Int) -> Run {
      var run = self
      run.count = count
      return run
    }

    /// So many parcels of this kind, each with `units` further units, at least one.
    func of(_ count: Int, filledWith units: Int, _ unit: Unit) -> Run {
      Run(
        count: count, weight: weight + Int64(units) * unit.weight,
        volume: volume + Int64(units) * unit.volume, sides: sides.union(unit.sides))
    }
  }

  private(set) var runs: [Run] = []

  mutating func removeAll() { runs.removeAll(keepingCapacity: true) }

  /// Adds `units` identical units; `false` if one of them exceeds a limit alone.
  mutating func add(_ units: Int, _ unit: Unit, maxWeight: Int64, maxVolume: Int64) -> Bool {
    if unit.weight > maxWeight || unit.volume > maxVolume { return false }
    if unit.shipsAlone {
      runs.append(
        Run(count: units, weight: unit.weight, volume: unit.volume, sides: unit.sides, isOpen: false))
      return true
    }
    var left = units
    var index = 0
    while left > 0, index < runs.count {
      let run = runs[index]
      let room = min(
        Self.room(maxWeight, run.weight, unit.weight), Self.room(maxVolume, run.volume, unit.volume), left)
      if room > 0, run.isOpen { left -= fill(&index, room, left, unit) }
      index += 1
    }
    if left == 0 { return true }
    let room = min(Self.room(maxWeight, 0, unit.weight), Self.room(maxVolume, 0, unit.volume), left)
    append(left / room, units: room, unit)
    append(left % room > 0 ? 1 : 0, units: left % room, unit)
    return true
  }

  /// Puts up to `room` units into each parcel of the run at `index`, which moves to the last one touched.
  private mutating func fill(_ index: inout Int, _ room: Int, _ left: Int, _ unit: Unit) -> Int {
    let run = runs[index]
    let full = min(run.count, left / room)
    let rest = full < run.count ? left - full * room : 0
    let untouched = run.count - full - (rest > 0 ? 1 : 0)
    // The run gives way to up to three, the one after it first.
    runs.remove(at: index)
    if untouched > 0 { runs.insert(run.of(untouched), at: index) }
    if rest > 0 { runs.insert(run.of(1, filledWith: rest, unit), at: index) }
    if full > 0 { runs.insert(run.of(full, filledWith: room, unit), at: index) }
    index += (full > 0 ? 1 : 0) + (rest > 0 ? 1 : 0) + (untouched > 0 ? 1 : 0) - 1
    return full * room + rest
  }

  private mutating func append(_ count: Int, units: Int, _ unit: Unit) {
    if count == 0 { return }
    runs.append(Run(count: 0, weight: 0, volume: 0, sides: ItemSides()).of(count, filledWith: units, unit))
  }

  private static func room(_ limit: Int64, _ used: Int64, _ unit: Int64) -> Int {
    unit == 0 || limit == .max ? .max : Int((limit - used) / unit)
  }
}
