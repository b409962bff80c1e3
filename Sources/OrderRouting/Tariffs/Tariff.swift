/// The terms of one offer, in millionths, with its tables as numbers.
package struct Tariff: Sendable {
  /// The same for offers that charge the same postage and fees in every zone; see ``number(_:)``.
  private(set) var kind: Int32 = 0
  package var zoneGroup: Int32
  /// −1: none.
  var rateCard: Int32
  package var feeCard: Int32
  var fuelRate: Int64
  var parcelSurcharge: Int64
  /// −1: none.
  var surchargeCard: Int32
  package var transitTable: Int32
  /// 0: volume does not count.
  package var dimDivisor: Int64
  package var dimThreshold: Int64
  /// 0: not rounded.
  package var weightStep: Int64
  /// `Int64.max`: no limit.
  package var maxParcelWeight: Int64
  package var maxParcelVolume: Int64
  /// Of a single unit.
  package var maxLongest: Int64
  package var maxLengthAndGirth: Int64
  /// A bit for each type of address that the service does not go to.
  var excludedAddressTypes: UInt8
  // Handling, of the location.
  package var costPerShipment: Int64
  package var costPerLine: Int64
  package var costPerUnit: Int64

  init(_ service: Service, at location: Location, zoneGroup: Int32, _ books: TariffBooks) {
    self.zoneGroup = zoneGroup
    rateCard = books.rates.card(service.rateCard)
    feeCard = books.fees.card(service.feeCard)
    surchargeCard = books.surcharges.card(service.surchargeCard)
    transitTable = books.transit.table(service.transitTable)
    fuelRate = service.fuelRate.millionths
    parcelSurcharge = service.parcelSurcharge.millionths
    dimDivisor = service.dimDivisor?.millionths ?? 0
    dimThreshold = service.dimThreshold.millionths
    weightStep = service.weightStep?.millionths ?? 0
    maxParcelWeight = service.maxParcelWeight?.millionths ?? .max
    maxParcelVolume = service.maxParcelVolume?.millionths ?? .max
    maxLongest = service.maxLongest?.millionths ?? .max
    maxLengthAndGirth = service.maxLengthAndGirth?.millionths ?? .max
    excludedAddressTypes = service.excludedAddressTypes.reduce(0) { bits, type in
      bits | UInt8(1) << UInt8(SurchargeBook.number(type))
    }
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
      tables: [rateCard, feeCard, surchargeCard],
      terms: [
        fuelRate, parcelSurcharge, dimDivisor, dimThreshold, weightStep, maxParcelWeight, maxParcelVolume,
        maxLongest, maxLengthAndGirth,
      ])
  }

  /// Numbers the kinds of tariffs from 0, in the order of their first offers.
  static func number(_ tariffs: inout [Tariff]) {
    var kinds: [Charges: Int32] = [:]
    for index in tariffs.indices {
      let next = Int32(kinds.count)
      tariffs[index].kind = kinds[tariffs[index].charges, default: next]
      kinds[tariffs[index].charges] = tariffs[index].kind
    }
  }
}
