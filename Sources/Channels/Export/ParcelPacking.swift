internal import OrderRouting

/// The parcels of a shipment by the model's own rule: units heaviest first, each into the first parcel with room.
///
/// Alike parcels are counted together, so that a thousand units of an item cost as little as one.
struct ParcelPacking {
  struct Parcel {
    var count: Int
    var weight: Int64
    var volume: Int64
    var contents: [(item: Item, units: Int)]
    /// Whether no other unit joins it.
    var isClosed = false
  }

  private(set) var parcels: [Parcel] = []
  private let maxWeight: Int64
  private let maxVolume: Int64

  /// - Parameter service: whose limits hold.
  init(_ items: [(item: Item, units: Int)], _ service: Service?) {
    maxWeight = service?.maxParcelWeight?.millionths ?? .max
    maxVolume = service?.maxParcelVolume?.millionths ?? .max
    var total: [String: (item: Item, units: Int)] = [:]
    for entry in items { total[entry.item.sku, default: (entry.item, 0)].units += entry.units }
    let sorted = total.values.sorted { left, right in
      let (first, second) = (Self.weight(left.item), Self.weight(right.item))
      if first != second { return first > second }
      let (volume, other) = (Self.volume(left.item), Self.volume(right.item))
      return volume != other
        ? volume > other : left.item.sku.utf8.lexicographicallyPrecedes(right.item.sku.utf8)
    }
    for entry in sorted { pack(entry.item, entry.units) }
  }

  private static func weight(_ item: Item) -> Int64 { item.weight?.millionths ?? 0 }

  /// Length × width × height, rounded up to six places.
  private static func volume(_ item: Item) -> Int64 {
    let area = Int128(item.length.millionths) * Int128(item.width.millionths)
    let product = area * Int128(item.height.millionths)
    return Int64(clamping: (product + 999_999_999_999) / 1_000_000_000_000)
  }

  private mutating func pack(_ item: Item, _ units: Int) {
    let (weight, volume) = (Self.weight(item), Self.volume(item))
    func filled(_ parcel: Parcel, _ each: Int, _ count: Int) -> Parcel {
      Parcel(
        count: count, weight: parcel.weight + Int64(each) * weight,
        volume: parcel.volume + Int64(each) * volume, contents: parcel.contents + [(item, each)],
        isClosed: item.shipsAlone)
    }
    let empty = Parcel(count: 1, weight: 0, volume: 0, contents: [])
    if item.shipsAlone {
      parcels.append(filled(empty, 1, units))
      return
    }
    var left = units
    var packed: [Parcel] = []
    for parcel in parcels {
      let each = min(room(parcel, weight, volume), left)
      guard each > 0 else {
        packed.append(parcel)
        continue
      }
      let full = min(parcel.count, left / each)
      left -= full * each
      packed.append(filled(parcel, each, full))
      if full < parcel.count {
        if left > 0 { packed.append(filled(parcel, left, 1)) }
        var rest = parcel
        rest.count = parcel.count - full - (left > 0 ? 1 : 0)
        left = 0
        if rest.count > 0 { packed.append(rest) }
      }
    }
    // A unit over a limit has a parcel of its own here; no plan ships one.
    let each = max(1, min(room(empty, weight, volume), max(left, 1)))
    if left / each > 0 { packed.append(filled(empty, each, left / each)) }
    if left % each > 0 { packed.append(filled(empty, left % each, 1)) }
    parcels = packed
  }

  private func room(_ parcel: Parcel, _ weight: Int64, _ volume: Int64) -> Int {
    if parcel.isClosed { return 0 }
    let byWeight = weight == 0 || maxWeight == .max ? Int64.max : (maxWeight - parcel.weight) / weight
    let byVolume = volume == 0 || maxVolume == .max ? Int64.max : (maxVolume - parcel.volume) / volume
    return Int(max(0, min(byWeight, byVolume)))
  }
}
