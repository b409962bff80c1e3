internal import RoutingModel

extension VerifierPricing {
  func addPostage(
    of parcels: VerifierParcels, to shipment: inout PricedShipment
  ) throws(ShipmentObstacle) {
    for group in parcels.groups {
      let weight = billableWeight(weight: group.weight, volume: group.volume)
      var rate = Money.zero
      if let card = service.rateCard {
        let zone = index.number(shipment.zone)
        guard let row = index.tariffs.rate(card: index.number(card), zone: zone, weight: weight)
        else { throw .noRate(billableWeight: weight) }
        rate = max(row.minimum, row.price + product(row.perUnit.millionths, weight.millionths))
      }
      let charged = rate + surcharges(on: group, zone: shipment.zone)
      let fuel = product(charged.millionths, service.fuelRate.millionths)
      let postage = charged + fuel + service.parcelSurcharge
      shipment.parcels += group.count
      shipment.billableWeight.millionths += weight.millionths * Int64(group.count)
      shipment.terms.postage += postage * group.count
    }
  }

  /// The larger of the weight and the dimensional weight, rounded up to the service's step.
  private func billableWeight(weight: FixedDecimal, volume: FixedDecimal) -> FixedDecimal {
    var billable = Int128(weight.millionths)
    if let divisor = service.dimDivisor, volume > service.dimThreshold {
      let quotient = Int128(volume.millionths) * Rounding.million
      billable = max(billable, Rounding.up(quotient, dividingBy: Int128(divisor.millionths)))
    }
    if let step = service.weightStep {
      billable = Rounding.up(billable, dividingBy: Int128(step.millionths)) * Int128(step.millionths)
    }
    return FixedDecimal(millionths: Int64(billable))
  }

  /// Of each kind the largest amount of the rows that apply to a parcel.
  private func surcharges(on parcel: VerifierParcels.Group, zone: String) -> Money {
    guard let card = service.surchargeCard.map({ index.number($0) }) else { return .zero }
    let rows =
      index.tariffs.surcharges(card: card, zone: index.number(zone))
      + index.tariffs.surcharges(card: card, zone: VerifierKey.any)
    var largest: [(kind: String, amount: Money)] = []
    for row in rows where applies(row, to: parcel) {
      if let known = largest.firstIndex(where: { $0.kind.utf8.elementsEqual(row.kind.utf8) }) {
        largest[known].amount = max(largest[known].amount, row.amount)
      } else {
        largest.append((row.kind, row.amount))
      }
    }
    return largest.reduce(.zero) { $0 + $1.amount }
  }

  /// Whether the address is of the row's type and every threshold given is exceeded.
  private func applies(_ row: SurchargeRow, to parcel: VerifierParcels.Group) -> Bool {
    func exceeds(_ value: FixedDecimal, _ threshold: FixedDecimal?) -> Bool {
      threshold.map { value > $0 } ?? true
    }
    return row.addressType.map { $0 == order.addressType } ?? true
      && exceeds(parcel.weight, row.overWeight) && exceeds(parcel.volume, row.overVolume)
      && exceeds(parcel.sides.longest, row.overLongest) && exceeds(parcel.sides.second, row.overSecond)
      && exceeds(parcel.sides.lengthAndGirth, row.overLengthAndGirth)
  }
}
