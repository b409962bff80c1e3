/// What one parcel costs by an offer to a zone: for each band of billable weights a fixed amount and an amount
/// by weight, the fuel and the parcel's surcharge included. In millionths, never above the exact cost.
package struct PostageBands: Sendable {
  package struct Band: Sendable {
    /// Weights above `lower` and up to `upper`, in millionths, rounded to the offer's weight step.
    package var lower: Int64
    package var upper: Int64
    package var price: Double
    /// For a unit of weight.
    package var perUnit: Double

    package func cost(_ weight: Double) -> Double { price + perUnit * weight / 1_000_000 }
  }

  package private(set) var bands: [Band] = []

  /// - Returns: no bands where no parcel has a rate.
  package init(_ tariff: Tariff, zone: Int32, rates: RateBook) {
    if tariff.rateCard < 0 {
      bands = [Band(lower: 0, upper: .max, price: Double(tariff.parcelSurcharge), perUnit: 0)]
      return
    }
    var lower: Int64 = 0
    for row in rates.rows(card: tariff.rateCard, zone: zone) where row.upTo >= 0 {
      var upper = row.upTo
      if tariff.weightStep > 0, upper != .max { upper = upper / tariff.weightStep * tariff.weightStep }
      if upper > lower || bands.isEmpty { append(row, tariff, lower: lower, upper: upper) }
      lower = max(lower, upper)
    }
  }

  private mutating func append(_ row: RateBook.Row, _ tariff: Tariff, lower: Int64, upper: Int64) {
    if row.perUnit == 0 {
      let rate = max(row.price, row.minimum)
      let price = rate + Rounding.product(rate, tariff.fuelRate) + tariff.parcelSurcharge
      bands.append(Band(lower: lower, upper: upper, price: Double(price), perUnit: 0))
      return
    }
    let fuel = 1 + Double(tariff.fuelRate) / 1_000_000
    let surcharge = Double(tariff.parcelSurcharge)
    var start = lower
    if row.price + Rounding.product(row.perUnit, lower) < row.minimum {
      let share = Double(row.minimum - row.price) / Double(row.perUnit)
      // Up to a little more than where the minimum ends: that never raises the cost.
      start = share > 4e12 ? upper : min(upper, max(lower, Int64((share * 1_000_000).rounded(.up)) + 1))
      let price = Double(row.minimum) * fuel + surcharge - 1 - fuel
      bands.append(Band(lower: lower, upper: start, price: price, perUnit: 0))
      if start == upper { return }
    }
    // The product by weight and its fuel are each rounded.
    let price = Double(row.price) * fuel + surcharge - 1 - fuel
    bands.append(Band(lower: start, upper: upper, price: price, perUnit: Double(row.perUnit) * fuel))
  }

  /// Whether a heavier parcel never costs less.
  package var isMonotone: Bool {
    zip(bands, bands.dropFirst()).allSatisfy { left, right in
      left.cost(Double(right.lower)) <= right.cost(Double(right.lower)) + 0.001
    }
  }

  /// Whether one parcel never costs more than two that weigh as much together and `extra`, up to `most`.
  package func mergesParcels(extra: Double, most: Double) -> Bool {
    guard isMonotone, let last = bands.last, Double(last.upper) >= most else { return false }
    for (index, left) in bands.enumerated() {
      for right in bands[index...] {
        for whole in bands where !merges(left, right, into: whole, extra: extra, most: most) { return false }
      }
    }
    return true
  }

  private func merges(_ left: Band, _ right: Band, into whole: Band, extra: Double, most: Double) -> Bool {
    let least = max(Double(whole.lower), Double(left.lower) + Double(right.lower))
    let largest = min(most, Double(whole.upper), Double(left.upper) + Double(right.upper))
    if least > largest { return true }
    // The two cost at least the lower of their amounts by weight for all of it.
    let slope = whole.perUnit - min(left.perUnit, right.perUnit)
    let change = slope * (slope > 0 ? largest : least) / 1_000_000
    return whole.price + change <= left.price + right.price + extra
  }
}
