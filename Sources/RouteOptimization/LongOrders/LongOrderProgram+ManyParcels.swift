import IntegerProgramming
internal import OrderRouting

/// Parcels of a shipment told apart by how full first fit leaves them: whatever opened a later parcel did not
/// fit into an earlier one, so every parcel but the last lacks less than the largest unit of one of its limits.
private enum ParcelKind: CaseIterable {
  case last
  /// With a unit that no other joins.
  case alone
  case fullByWeight
  case fullByVolume
}

/// The columns of one kind of parcel: how many in each band, what they weigh, hold and bill together.
private struct ParcelColumns {
  var counts: [Int] = []
  var weight: Int
  var volume: Int
  var billed: [(column: Int, weight: Double)] = []

  /// How many there are, each with the same weight in a row.
  func terms(_ weight: Double) -> [(Int, Double)] { counts.map { ($0, weight) } }
}

extension LongOrderProgram {
  /// The parcels of a shipment that can have several, or of several shipments by the offer.
  ///
  /// - Parameter more: the column for how many shipments there are beside the first; −1: none.
  mutating func addManyParcels(of shipment: LongShipment, more: Int) {
    let weights = items.weight.map { Double($0) / 1_000_000 }
    let volumes = items.volume.map { Double($0) / 1_000_000 }
    let weightRow = addSum(of: shipment, weights)
    let volumeRow = addSum(of: shipment, volumes)
    for kind in ParcelKind.allCases {
      guard let columns = addColumns(kind, shipment.offer) else { continue }
      program.addEntry(row: weightRow.row, column: columns.weight, value: -1 / weightRow.scale)
      program.addEntry(row: volumeRow.row, column: columns.volume, value: -1 / volumeRow.scale)
      addLimits(kind, columns, shipment.offer)
      addBilling(kind, columns, shipment.offer, more: more)
      if kind == .alone { addUnitsAlone(columns, of: shipment) }
      if kind != .last { continue }
      var terms = [(shipment.column, -1.0)] + columns.terms(1)
      if more >= 0 { terms.append((more, -1)) }
      addRow(terms, lower: 0, upper: 0)
    }
  }

  /// A row for Σ amounts × steps less the parcels' share, which is 0, and what it is scaled by.
  private mutating func addSum(of shipment: LongShipment, _ amounts: [Double]) -> (row: Int, scale: Double) {
    let used = lines.filter { shipment.stepColumns[$0] >= 0 && amounts[$0] > 0 }
    let scale = used.reduce(0) { max($0, amounts[$1]) }
    let row = program.addRow(lower: 0, upper: 0)
    for line in used {
      program.addEntry(row: row, column: shipment.stepColumns[line], value: amounts[line] / scale)
    }
    return (row, scale > 0 ? scale : 1)
  }

  private mutating func addRow(_ terms: [(Int, Double)], lower: Double = -.infinity, upper: Double = 0) {
    let row = program.addRow(lower: lower, upper: upper)
    for (column, value) in terms { program.addEntry(row: row, column: column, value: value) }
  }

  /// - Returns: `nil` where there is no such parcel, or none that has a rate.
  private mutating func addColumns(_ kind: ParcelKind, _ offer: LongOffer) -> ParcelColumns? {
    if kind == .alone && !lines.contains(where: { offer.room[$0] > 0 && items.unitsAlone[$0] > 0 }) {
      return nil
    }
    if kind == .fullByWeight && offer.tariff.maxParcelWeight == .max { return nil }
    if kind == .fullByVolume && offer.tariff.maxParcelVolume == .max { return nil }
    let least = leastBilled(kind, offer)
    let bands = offer.bands.bands.filter { Double($0.upper) >= least * 1_000_000 }
    if bands.isEmpty { return nil }
    var columns = ParcelColumns(
      weight: addColumn(0, upper: .infinity, isInteger: false),
      volume: addColumn(0, upper: .infinity, isInteger: false))
    for band in bands {
      let count = addColumn(surcharged(band.price, offer), upper: Double(min(offer.mostUnits, 1_000_000)))
      let most = min(Double(band.upper), offer.mostBillableOfParcel) / 1_000_000
      columns.counts.append(count)
      let isSimple = band.perUnit == 0 && offer.bands.isMonotone
      columns.billed.append(isSimple ? (count, most) : addWeight(band, parcels: count, most: most, offer))
    }
    return columns
  }

  /// At most what a parcel of the kind bills, in units of weight.
  private func leastBilled(_ kind: ParcelKind, _ offer: LongOffer) -> Double {
    switch kind {
    case .last, .alone: return 0
    case .fullByWeight: return Double(offer.tariff.maxParcelWeight - offer.largestWeight) / 1_000_000
    case .fullByVolume:
      let volume = offer.tariff.maxParcelVolume - offer.largestVolume
      let counts = offer.tariff.dimDivisor > 0 && volume > offer.tariff.dimThreshold
      return counts ? Double(volume) / Double(offer.tariff.dimDivisor) : 0
    }
  }

  private mutating func addLimits(_ kind: ParcelKind, _ columns: ParcelColumns, _ offer: LongOffer) {
    let most = offer.mostOfParcel
    let sides = [(columns.weight, most.weight), (columns.volume, most.volume)]
    for (column, most) in sides where most < 1e12 {
      addRow([(column, 1.0)] + columns.terms(-most))
    }
    if kind == .last || kind == .alone { return }
    let column = kind == .fullByWeight ? columns.weight : columns.volume
    let full =
      kind == .fullByWeight
      ? offer.tariff.maxParcelWeight - offer.largestWeight
      : offer.tariff.maxParcelVolume - offer.largestVolume
    addRow([(column, -1.0)] + columns.terms(Double(full) / 1_000_000))
  }

  /// There are no more parcels of one unit than units that ship alone; one of them may count as the last.
  private mutating func addUnitsAlone(_ columns: ParcelColumns, of shipment: LongShipment) {
    let units = lines.filter { shipment.stepColumns[$0] >= 0 && items.unitsAlone[$0] > 0 }
      .map { (shipment.stepColumns[$0], -Double(items.unitsAlone[$0])) }
    addRow(columns.terms(1) + units)
  }

  /// The parcels bill at least what they weigh, and the volume that counts.
  private mutating func addBilling(
    _ kind: ParcelKind, _ columns: ParcelColumns, _ offer: LongOffer, more: Int
  ) {
    let billed: [(Int, Double)] = columns.billed.map { ($0.column, -$0.weight) }
    addRow([(columns.weight, 1.0)] + billed)
    let tariff = offer.tariff
    if tariff.dimDivisor == 0 { return }
    let divisor = Double(tariff.dimDivisor) / 1_000_000
    let threshold = Double(tariff.dimThreshold) / 1_000_000
    let volume = [(columns.volume, 1 / divisor)] + billed
    let isFull =
      kind == .fullByVolume && tariff.maxParcelVolume - offer.largestVolume > tariff.dimThreshold
    if threshold == 0 || isFull { return addRow(volume) }
    addRow(volume + columns.terms(-threshold / divisor))
    if kind != .last { return }
    // Of one parcel all the volume counts where it exceeds the threshold.
    let most = offer.mostOfParcel.volume
    if most <= threshold { return }
    let counts = addColumn(0, upper: 1)
    var above = [(columns.volume, 1.0), (counts, threshold - most)]
    var whole = volume + [(counts, most / divisor)]
    if more >= 0 {
      above.append((more, -most))
      whole.append((more, -most / divisor))
    }
    addRow(above, upper: threshold)
    addRow(whole, upper: most / divisor)
  }
}
