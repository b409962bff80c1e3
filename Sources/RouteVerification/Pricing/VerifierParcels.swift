internal import RoutingModel

/// A shipment's units packed into parcels, first fit, heaviest first.
struct VerifierParcels {
  /// Alike units, one after the other.
  struct Run {
    var weight: FixedDecimal
    var volume: FixedDecimal
    var sides = VerifierSides()
    var quantity: Int
    /// Whether each is a parcel by itself.
    var shipsAlone = false
  }

  /// Alike parcels, one after the other. Identical units fill identical parcels one by one, so first fit
  /// leaves at most one of them part-filled.
  struct Group {
    var weight: FixedDecimal
    var volume: FixedDecimal
    /// The largest of its units.
    var sides = VerifierSides()
    var count: Int
    /// Whether no other unit joins it.
    var isClosed = false
  }

  private(set) var groups: [Group] = []
  let maxWeight: FixedDecimal?
  let maxVolume: FixedDecimal?

  /// Packs the runs in the order given; `nil` where a single unit is over a limit.
  ///
  /// O(runs × groups), whatever the number of units.
  init?(_ runs: [Run], maxWeight: FixedDecimal?, maxVolume: FixedDecimal?) {
    self.maxWeight = maxWeight
    self.maxVolume = maxVolume
    for run in runs where run.quantity > 0 {
      guard room(in: Group(weight: 0, volume: 0, count: 1), for: run) > 0 else { return nil }
      if run.shipsAlone { packAlone(run) } else { pack(run) }
    }
  }

  private mutating func packAlone(_ run: Run) {
    groups.append(
      Group(
        weight: run.weight, volume: run.volume, sides: run.sides, count: run.quantity, isClosed: true))
  }

  private mutating func pack(_ run: Run) {
    var left = run.quantity
    var packed: [Group] = []
    for group in groups {
      let each = min(room(in: group, for: run), left)
      guard each > 0 else {
        packed.append(group)
        continue
      }
      let filled = min(group.count, left / each)
      left -= filled * each
      packed.append(group.adding(run, each).counting(filled))
      if filled < group.count {
        packed.append(group.adding(run, left).counting(1))
        left = 0
        packed.append(group.counting(group.count - filled - 1))
      }
    }
    let empty = Group(weight: 0, volume: 0, count: 1)
    let each = min(room(in: empty, for: run), max(left, 1))
    packed.append(empty.adding(run, each).counting(left / each))
    if left % each > 0 { packed.append(empty.adding(run, left % each)) }
    groups = packed.filter { $0.count > 0 }
  }

  /// How many units of a run a parcel of a group still takes.
  private func room(in group: Group, for run: Run) -> Int {
    if group.isClosed { return 0 }
    var room = Int.max
    if let maxWeight {
      let free = maxWeight.millionths - group.weight.millionths
      if run.weight > 0 { room = min(room, Int(free / run.weight.millionths)) }
    }
    if let maxVolume {
      let free = maxVolume.millionths - group.volume.millionths
      if run.volume > 0 { room = min(room, Int(free / run.volume.millionths)) }
    }
    return room
  }
}

extension VerifierParcels.Group {
  fileprivate func adding(_ run: VerifierParcels.Run, _ quantity: Int) -> Self {
    var group = self
    group.weight.millionths += run.weight.millionths * Int64(quantity)
    group.volume.millionths += run.volume.millionths * Int64(quantity)
    group.sides = group.sides.joined(with: run.sides)
    return group
  }

  fileprivate func counting(_ count: Int) -> Self {
    var group = self
    group.count = count
    return group
  }
}
