/// The terms of one offer, in millionths, with its tables as numbers.
package struct Tariff: Sendable {
  /// The same for offers that charge the same postage and fees in every zone; see ``number(_:)``.
  package private(set) var kind: Int32 = 0
  var zoneGroup: Int32
  /// −1: none.
  package var rateCard: Int32
  package var feeCard: Int32
  package var fuelRate: Int64
  package var parcelSurcharge: Int64
  /// 0: volume does not count.
  package var dimDivisor: Int64
  package var dimThreshold: Int64
  /// 0: not rounded.
  package var weightStep: Int64
  /// `Int64.max`: no limit.
  package var maxParcelWeight: Int64
  package var maxParcelVolume: Int64
  // Handling, of the location.
  package var costPerShipment: Int64
  package var costPerLine: Int64
  package var costPerUnit: Int64

  var limitsParcels: Bool { maxParcelWeight != .max || maxParcelVolume != .max }

  package init(_ service: Service, at location: Location, zoneGroup: Int32, rates: RateBook, fees: FeeBook) {
    self.zoneGroup = zoneGroup
    rateCard = rates.card(service.rateCard)
    feeCard = fees.card(service.feeCard)
    fuelRate = service.fuelRate.millionths
    parcelSurcharge = service.parcelSurcharge.millionths
    dimDivisor = service.dimDivisor?.millionths ?? 0
    dimThreshold = service.dimThreshold.millionths
    weightStep = service.weightStep?.millionths ?? 0
    maxParcelWeight = service.maxParcelWeight?.millionths ?? .max
    maxParcelVolume = service.maxParcelVolume?.millionths ?? .max
    costPerShipment = location.costPerShipment.millionths
    costPerLine = location.costPerLine.millionths
    costPerUnit = location.costPerUnit.millionths
  }
}

extension Tariff {
  /// What postage and fees follow from, beside the zone.
  private struct Charges: Hashable {
    var tables: [Int32]
    var terms: [Int64]
  }

  private var charges: Charges {
    Charges(
      tables: [rateCard, feeCard],
      terms: [
        fuelRate, parcelSurcharge, dimDivisor, dimThreshold, weightStep, maxParcelWeight, maxParcelVolume,
      ])
  }

  /// Numbers the kinds of tariffs from 0, in the order of their first offers.
  package static func number(_ tariffs: inout [Tariff]) {
    var kinds: [Charges: Int32] = [:]
    for index in tariffs.indices {
      let next = Int32(kinds.count)
      tariffs[index].kind = kinds[tariffs[index].charges, default: next]
      kinds[tariffs[index].charges] = tariffs[index].kind
    }
  }
}
