/// What makes a lane (a service at a location) a candidate for an order, whatever its ship date: listing candidates
/// looks at nothing else of it.
struct Lane: Sendable {
  let zoneGroup: Int32
  /// −1: none.
  let transitTable: Int32
  /// −1: none.
  let rateCard: Int32
  /// Its symbol.
  let service: Int32
  /// A bit for each type of address that the service does not go to.
  let excludedAddressTypes: UInt8
  /// What each shipment of one parcel costs at least, apart from its rate.
  let costPerShipment: Int64

  init(_ tariff: Tariff, service: Int32) {
    zoneGroup = tariff.zoneGroup
    transitTable = tariff.transitTable
    rateCard = tariff.rateCard
    self.service = service
    excludedAddressTypes = tariff.excludedAddressTypes
    costPerShipment = tariff.costPerShipment + tariff.parcelSurcharge
  }

  /// Whether the service does not go to a type of address, −1 where that is not known.
  func excludes(addressType: Int8) -> Bool {
    addressType >= 0 && excludedAddressTypes >> UInt8(addressType) & 1 == 1
  }
}
