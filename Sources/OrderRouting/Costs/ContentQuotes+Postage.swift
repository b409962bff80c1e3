extension ContentQuotes.Quote {
  /// Adds parcels that are alike; `false` where a tariff has no rate for them.
  mutating func add(
    _ run: Parcels.Run, _ tariff: Tariff, _ books: TariffBooks, zone: Int32, addressType: Int8
  ) -> Bool {
    var billable = run.weight
    if tariff.dimDivisor > 0, run.volume > tariff.dimThreshold {
      billable = max(billable, Rounding.quotientUp(run.volume, tariff.dimDivisor))
    }
    if tariff.weightStep > 0 {
      billable = (billable + tariff.weightStep - 1) / tariff.weightStep * tariff.weightStep
    }
    var rate: Int64 = 0
    if tariff.rateCard >= 0 {
      guard let found = books.rates.rate(card: tariff.rateCard, zone: zone, weight: billable) else {
        return false
      }
      rate = found
    }
    if tariff.surchargeCard >= 0 {
      rate += books.surcharges.amount(
        card: tariff.surchargeCard, zone: zone, addressType: addressType,
        SurchargeBook.Parcel(weight: run.weight, volume: run.volume, sides: run.sides))
    }
    let parcel = rate + Rounding.product(rate, tariff.fuelRate) + tariff.parcelSurcharge
    postage += parcel * Int64(run.count)
    parcels += run.count
    billableWeight += billable * Int64(run.count)
    return true
  }
}
