import IntegerProgramming

extension LongOrderProgram {
  /// A column for the parcels in each band of weights; together they bill at least what the shipment weighs.
  mutating func addParcels(of shipment: LongShipment) {
    let offer = shipment.offer
    let bands = offer.bands
    let exact = !bands.isMonotone
    let count = program.addRow(lower: 0, upper: offer.isOneParcel ? 0 : .infinity)
    program.addEntry(row: count, column: shipment.column, value: -1)
    var parcels: [Int] = []
    /// The billable weight of the parcels, as terms of a row.
    var billed: [(column: Int, weight: Double)] = []
    for band in bands.bands {
      let column = addColumn(
        surcharged(band.price, offer), upper: offer.isOneParcel ? 1 : Double(offer.mostUnits))
      parcels.append(column)
      program.addEntry(row: count, column: column, value: 1)
      let most = min(Double(band.upper), offer.mostBillable) / 1_000_000
      if band.perUnit == 0, !exact {
        billed.append((column, most))
      } else {
        billed.append(addWeight(band, parcels: column, most: most, offer))
      }
    }
    if isTrivial(offer) { return }
    addWeightRows(of: shipment, parcels: parcels, billed: billed)
  }

  /// Whether every content is billed alike.
  private func isTrivial(_ offer: LongOffer) -> Bool {
    guard offer.isOneParcel, offer.bands.bands.count == 1, let band = offer.bands.bands.first else {
      return false
    }
    return band.perUnit == 0 && Double(band.upper) >= offer.mostBillable
  }

  /// A column for the weight billed in a band, in steps where the offer rounds to them.
  private mutating func addWeight(
    _ band: PostageBands.Band, parcels: Int, most: Double, _ offer: LongOffer
  ) -> (column: Int, weight: Double) {
    let step = Double(offer.tariff.weightStep) / 1_000_000
    let unit = step > 0 ? step : 1
    let weight = addColumn(
      surcharged(band.perUnit * unit, offer), upper: .infinity, isInteger: step > 0)
    addLink(weight, parcels, most / unit)
    let atLeast = program.addRow(lower: 0, upper: .infinity)
    program.addEntry(row: atLeast, column: weight, value: unit)
    program.addEntry(row: atLeast, column: parcels, value: -Double(band.lower) / 1_000_000)
    return (weight, unit)
  }

  private mutating func addWeightRows(
    of shipment: LongShipment, parcels: [Int], billed: [(column: Int, weight: Double)]
  ) {
    let tariff = shipment.offer.tariff
    let weights = items.weight.map { Double($0) / 1_000_000 }
    let volumes = items.volume.map { Double($0) / 1_000_000 }
    // Without a volume that counts nor a step the billed weight is the weight, where that is not simply the least.
    let isExact = tariff.dimDivisor == 0 && tariff.weightStep == 0 && !shipment.offer.bands.isMonotone
    addRow(of: shipment, weights, billed, upper: 0, lower: isExact ? 0 : -.infinity)
    if tariff.dimDivisor > 0 { addVolumeWeight(of: shipment, volumes, parcels, billed) }
    if shipment.offer.isOneParcel { return }
    let limits = [(tariff.maxParcelWeight, weights), (tariff.maxParcelVolume, volumes)]
    for (limit, amounts) in limits where limit != .max {
      addRow(of: shipment, amounts, parcels.map { ($0, Double(limit) / 1_000_000) }, upper: 0)
    }
  }

  /// Σ amounts × steps − Σ terms, within the bounds.
  @discardableResult
  private mutating func addRow(
    of shipment: LongShipment, _ amounts: [Double], _ terms: [(column: Int, weight: Double)], upper: Double,
    lower: Double = -.infinity
  ) -> Int {
    let row = program.addRow(lower: lower, upper: upper)
    for line in lines where shipment.stepColumns[line] >= 0 && amounts[line] > 0 {
      program.addEntry(row: row, column: shipment.stepColumns[line], value: amounts[line])
    }
    for term in terms { program.addEntry(row: row, column: term.column, value: -term.weight) }
    return row
  }

  /// The volume that counts is billed: of several parcels all above a threshold each, of one parcel all of it
  /// where it exceeds the threshold.
  private mutating func addVolumeWeight(
    of shipment: LongShipment, _ volumes: [Double], _ parcels: [Int],
    _ billed: [(column: Int, weight: Double)]
  ) {
    let offer = shipment.offer
    let divisor = Double(offer.tariff.dimDivisor) / 1_000_000
    let threshold = Double(offer.tariff.dimThreshold) / 1_000_000
    let most = Double(offer.mostVolume) / 1_000_000
    if most <= threshold { return }
    let row = addRow(of: shipment, volumes.map { $0 / divisor }, billed, upper: 0)
    if threshold == 0 { return }
    if !offer.isOneParcel {
      for column in parcels { program.addEntry(row: row, column: column, value: -threshold / divisor) }
      return
    }
    let counts = addColumn(0, upper: 1)
    program.setBounds(row: row, lower: -.infinity, upper: most / divisor)
    program.addEntry(row: row, column: counts, value: most / divisor)
    let above = addRow(of: shipment, volumes, [(counts, most - threshold)], upper: threshold)
    precondition(above != row)
  }
}
