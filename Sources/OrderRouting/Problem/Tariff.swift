/// The terms of one offer, in millionths, with its tables as numbers.
struct Tariff: Sendable {
  var zoneGroup: Int32
  /// −1: none.
  var rateCard: Int32
  var feeCard: Int32
  var fuelRate: Int64
  var parcelSurcharge: Int64
  /// 0: volume does not count.
  var dimDivisor: Int64
  var dimThreshold: Int64
  /// 0: not rounded.
  var weightStep: Int64
  /// `Int64.max`: no limit.
  var maxParcelWeight: Int64
  var maxParcelVolume: Int64
  // Handling, of the location.
  var costPerShipment: Int64
  var costPerLine: Int64
  var costPerUnit: Int64

  var limitsParcels: Bool { maxParcelWeight != .max || maxParcelVolume != .max }

  init(_ service: Service, at location: Location, zoneGroup: Int32, rates: RateBook, fees: FeeBook) {
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
