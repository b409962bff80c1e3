/// The parcels of a shipment: units in packing order, each into the first parcel with room.
///
/// Identical parcels next to each other are one run, so that a thousand units of an item cost as little
/// as one: each group of identical units fills whole runs, splits at most one, and opens at most two.
package struct Parcels: Sendable {
  package struct Run: Sendable {
    package var count: Int
    package var weight: Int64
    package var volume: Int64

    /// So many parcels of this kind, each with `units` further units.
    package func of(_ count: Int, filledWith units: Int = 0, _ weight: Int64 = 0, _ volume: Int64 = 0) -> Run
    {
      let units = Int64(units)
      return Run(count: count, weight: self.weight + units * weight, volume: self.volume + units * volume)
    }
  }

  package private(set) var runs: [Run] = []

  package mutating func removeAll() { runs.removeAll(keepingCapacity: true) }

  /// Adds `units` identical units; `false` if one of them exceeds a limit alone.
  package mutating func add(
    _ units: Int, weight: Int64, volume: Int64, maxWeight: Int64, maxVolume: Int64
  ) -> Bool {
    if weight > maxWeight || volume > maxVolume { return false }
    var left = units
    var index = 0
    while left > 0, index < runs.count {
      let run = runs[index]
      let room = min(
        Self.room(maxWeight, run.weight, weight), Self.room(maxVolume, run.volume, volume), left)
      if room > 0 { left -= fill(&index, room, left, weight: weight, volume: volume) }
      index += 1
    }
    if left == 0 { return true }
    let room = min(Self.room(maxWeight, 0, weight), Self.room(maxVolume, 0, volume), left)
    append(left / room, units: room, weight, volume)
    append(left % room > 0 ? 1 : 0, units: left % room, weight, volume)
    return true
  }

  /// Puts up to `room` units into each parcel of the run at `index`, which moves to the last one touched.
  private mutating func fill(_ index: inout Int, _ room: Int, _ left: Int, weight: Int64, volume: Int64)
    -> Int
  {
    let run = runs[index]
    let full = min(run.count, left / room)
    let rest = full < run.count ? left - full * room : 0
    let untouched = run.count - full - (rest > 0 ? 1 : 0)
    // The run gives way to up to three, the one after it first.
    runs.remove(at: index)
    if untouched > 0 { runs.insert(run.of(untouched), at: index) }
    if rest > 0 { runs.insert(run.of(1, filledWith: rest, weight, volume), at: index) }
    if full > 0 { runs.insert(run.of(full, filledWith: room, weight, volume), at: index) }
    index += (full > 0 ? 1 : 0) + (rest > 0 ? 1 : 0) + (untouched > 0 ? 1 : 0) - 1
    return full * room + rest
  }

  private mutating func append(_ count: Int, units: Int, _ weight: Int64, _ volume: Int64) {
    if count == 0 { return }
    runs.append(Run(count: count, weight: Int64(units) * weight, volume: Int64(units) * volume))
  }

  private static func room(_ limit: Int64, _ used: Int64, _ unit: Int64) -> Int {
    unit == 0 || limit == .max ? .max : Int((limit - used) / unit)
  }
}
