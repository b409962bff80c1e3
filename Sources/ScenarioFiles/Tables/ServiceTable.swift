internal import OrderRouting

struct ServiceTable: TableReader {
  private let location, id, carrier, zoneTable, rateCard, feeCard, transitTable: Column
  private let fuelRate, parcelSurcharge, surchargeCard, dimDivisor, dimThreshold, weightStep: Column
  private let maxParcelWeight, maxParcelVolume, maxLongest, maxLengthAndGirth: Column
  private let excludedAddressTypes, maxShipments: Column
  private let cutoff, pickupDays, deliveryDays, transitCounts, excludedTags: Column

  init(_ columns: inout ColumnFinder) {
    location = columns.requiredKey("location_id")
    id = columns.requiredKey("service_id")
    carrier = columns.optional("carrier")
    zoneTable = columns.required("zone_table")
    rateCard = columns.optional("rate_card")
    feeCard = columns.optional("fee_card")
    transitTable = columns.optional("transit_table")
    fuelRate = columns.optional("fuel_rate")
    parcelSurcharge = columns.optional("parcel_surcharge")
    surchargeCard = columns.optional("surcharge_card")
    dimDivisor = columns.optional("dim_divisor")
    dimThreshold = columns.optional("dim_threshold")
    weightStep = columns.optional("weight_step")
    maxParcelWeight = columns.optional("max_parcel_weight")
    maxParcelVolume = columns.optional("max_parcel_volume")
    maxLongest = columns.optional("max_longest")
    maxLengthAndGirth = columns.optional("max_length_and_girth")
    excludedAddressTypes = columns.optional("excluded_address_types")
    maxShipments = columns.optional("max_shipments")
    cutoff = columns.optional("cutoff")
    pickupDays = columns.optional("pickup_days")
    deliveryDays = columns.optional("delivery_days")
    transitCounts = columns.optional("transit_counts")
    excludedTags = columns.optional("excluded_tags")
  }

  func read(_ row: inout RowReader) -> Service {
    var service = Service(location: row.idOrAny(location), id: row.id(id), zoneTable: row.id(zoneTable))
    service.carrier = row.text(carrier)
    service.rateCard = row.idOrNone(rateCard)
    service.feeCard = row.idOrNone(feeCard)
    service.transitTable = row.idOrNone(transitTable)
    service.fuelRate = row.amount(fuelRate)
    service.parcelSurcharge = row.money(parcelSurcharge)
    service.surchargeCard = row.idOrNone(surchargeCard)
    service.dimDivisor = row.positiveDecimal(dimDivisor)
    service.dimThreshold = row.amount(dimThreshold)
    service.weightStep = row.positiveDecimal(weightStep)
    service.maxParcelWeight = row.decimal(maxParcelWeight)
    service.maxParcelVolume = row.decimal(maxParcelVolume)
    service.maxLongest = row.decimal(maxLongest)
    service.maxLengthAndGirth = row.decimal(maxLengthAndGirth)
    service.excludedAddressTypes = row.choices(excludedAddressTypes)
    service.maxShipments = row.whole(maxShipments)
    service.cutoff = row.timeOfDay(cutoff)
    service.pickupDays = row.weekdays(pickupDays) ?? .everyDay
    service.deliveryDays = row.weekdays(deliveryDays) ?? .mondayToSaturday
    service.transitCounts = row.choice(transitCounts) ?? .allDays
    service.excludedTags = row.tags(excludedTags)
    return service
  }
}
