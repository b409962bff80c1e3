import IntegerProgramming
internal import OrderRouting

extension LongOrderProgram {
  /// A column for the band of weights that the shipment's only parcel is in.
  mutating func addParcel(of shipment: LongShipment) {
    let offer = shipment.offer
    let bands = offer.bands
    let exact = !bands.isMonotone
    let count = program.addRow(lower: 0, upper: 0)
    program.addEntry(row: count, column: shipment.column, value: -1)
    // The billable weight of the parcels, as terms of a row.
    var billed: [(column: Int, weight: Double)] = []
    for band in bands.bands {
      let column = addColumn(surcharged(band.price, offer), upper: 1)
      program.addEntry(row: count, column: column, value: 1)
      let most = min(Double(band.upper), offer.mostBillable) / 1_000_000
      if band.perUnit == 0, !exact {
        billed.append((column, most))
      } else {
        billed.append(addWeight(band, parcels: column, most: most, offer))
      }
    }
    if isTrivial(offer) { return }
    addWeightRows(of: shipment, billed)
  }

  /// Whether every content is billed alike.
  private func isTrivial(_ offer: LongOffer) -> Bool {
    guard offer.bands.bands.count == 1, let band = offer.bands.bands.first else {
      return false
    }
    return band.perUnit == 0 && Double(band.upper) >= offer.mostBillable
  }

  /// A column for the weight billed in a band, in steps where the offer rounds to them.
  mutating func addWeight(
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

  private mutating func addWeightRows(of shipment: LongShipment, _ billed: [(column: Int, weight: Double)]) {
    let tariff = shipment.offer.tariff
    // Without a volume that counts or a step the billed weight is the weight, where more could cost less.
    let isExact = tariff.dimDivisor == 0 && tariff.weightStep == 0 && !shipment.offer.bands.isMonotone
    addRow(of: shipment, items.weight.map { Double($0) / 1_000_000 }, billed, isEquation: isExact)
    if tariff.dimDivisor > 0 { addVolumeWeight(of: shipment, billed) }
  }

  /// Σ amounts × steps − Σ terms ≤ 0, or = 0; scaled, so that the solver's tolerance is one of shares.
  @discardableResult
  private mutating func addRow(
    of shipment: LongShipment, _ amounts: [Double], _ terms: [(column: Int, weight: Double)],
    isEquation: Bool = false
  ) -> Int {
    let scale = scale(amounts, shipment)
    let row = program.addRow(lower: isEquation ? 0 : -.infinity, upper: 0)
    for line in lines where shipment.stepColumns[line] >= 0 && amounts[line] > 0 {
      program.addEntry(row: row, column: shipment.stepColumns[line], value: amounts[line] / scale)
    }
    for term in terms { program.addEntry(row: row, column: term.column, value: -term.weight / scale) }
    return row
  }

  private func scale(_ amounts: [Double], _ shipment: LongShipment) -> Double {
    var largest = 0.0
    for line in lines where shipment.stepColumns[line] >= 0 { largest = max(largest, amounts[line]) }
    return largest > 0 ? largest : 1
  }

  /// All the volume is billed where it exceeds the threshold.
  private mutating func addVolumeWeight(
    of shipment: LongShipment, _ billed: [(column: Int, weight: Double)]
  ) {
    let offer = shipment.offer
    let divisor = Double(offer.tariff.dimDivisor) / 1_000_000
    let threshold = Double(offer.tariff.dimThreshold) / 1_000_000
    let volumes = items.volume.map { Double($0) / 1_000_000 }
    let most = Double(offer.mostVolume) / 1_000_000
    if most <= threshold { return }
    let row = addRow(of: shipment, volumes.map { $0 / divisor }, billed)
    if threshold == 0 { return }
    let scale = scale(volumes, shipment)
    let counts = addColumn(0, upper: 1)
    program.setBounds(row: row, lower: -.infinity, upper: most / scale)
    program.addEntry(row: row, column: counts, value: most / scale)
    let above = addRow(of: shipment, volumes, [(counts, most - threshold)])
    program.setBounds(row: above, lower: -.infinity, upper: threshold / scale)
  }
}
