internal import RoutingModel

/// Rate, fee and surcharge cards as flat lists of rows, and what each service's row says of its parcels.
struct BoundTariffs: Sendable {
  /// A service's own numbers; `Int64.max` for no limit.
  struct Tariff: Sendable {
    /// −1: none.
    var rateCard: Int32
    var feeCard: Int32
    var surchargeCard: Int32
    var fuelRate: Int64
    var parcelSurcharge: Int64
    /// 0: volume does not count.
    var dimDivisor: Int64
    var dimThreshold: Int64
    /// 0: not rounded.
    var weightStep: Int64
    var maxWeight: Int64
    var maxVolume: Int64
    /// Of a single unit.
    var maxLongest: Int64
    var maxLengthAndGirth: Int64
    /// Types of addresses that it does not go to, a bit each.
    var excludedAddressTypes: Int
    /// Whether a location may have any shipment by it.
    var isOpen: Bool
    /// Whether anything by it can be late.
    var hasTransit: Bool
  }

  /// By row of services.
  private(set) var tariffs: [Tariff] = []
  let zones: BoundZones
  let surcharges: BoundSurcharges
  private(set) var feeCardCount = 0
  /// Whether anything depends on the sides of units.
  let asksForSides: Bool
  private let classCount: Int

  private var rateRanges: [Range<Int>] = []
  private var rates: [(upTo: Int64, price: Int64, perUnit: Int64, minimum: Int64)] = []
  private var feeRanges: [Range<Int>] = []
  private var fees: [(upTo: Int, fee: Int64)] = []

  init(_ index: VerifierIndex, feeClasses: [String]) {
    zones = BoundZones(index)
    classCount = feeClasses.count
    asksForSides = index.scenario.services.contains {
      $0.surchargeCard != nil || $0.maxLongest != nil || $0.maxLengthAndGirth != nil
    }
    var rateCards = SymbolTable()
    var feeCards = SymbolTable()
    var surchargeCards = SymbolTable()
    for service in index.scenario.services {
      let rateCard = service.rateCard.map { rateCards.intern($0) } ?? -1
      let feeCard = service.feeCard.map { feeCards.intern($0) } ?? -1
      let surchargeCard = service.surchargeCard.map { surchargeCards.intern($0) } ?? -1
      tariffs.append(Tariff(service, rateCard: rateCard, feeCard: feeCard, surchargeCard: surchargeCard))
    }
    surcharges = BoundSurcharges(index, cards: surchargeCards, zones: zones)
    for card in 0..<Int32(rateCards.count) { addRates(index, card: rateCards[card]) }
    for card in 0..<Int32(feeCards.count) { addFees(index, card: feeCards[card], feeClasses) }
    feeCardCount = feeCards.count
  }

  /// The position of a type of address among all; −1 for none.
  static func position(of type: AddressType?) -> Int {
    AddressType.allCases.firstIndex { $0 == type } ?? -1
  }

  private mutating func addRates(_ index: VerifierIndex, card: String) {
    for zone in zones.symbols + [VerifierKey.any] {
      let start = rates.count
      for row in index.tariffs.rates(card: index.number(card), zone: zone) {
        rates.append(
          (
            row.upTo?.millionths ?? .max, row.price.millionths, row.perUnit.millionths,
            row.minimum.millionths
          ))
      }
      rateRanges.append(start..<rates.count)
    }
  }

  private mutating func addFees(_ index: VerifierIndex, card: String, _ feeClasses: [String]) {
    for feeClass in feeClasses {
      let start = fees.count
      for row in index.tariffs.fees(card: index.number(card), feeClass: index.number(feeClass)) {
        fees.append((row.upToUnits ?? .max, row.fee.millionths))
      }
      feeRanges.append(start..<fees.count)
    }
  }

  /// The rate of a parcel: the zone's rows before the `*` rows; `nil` where none holds it. O(log rows).
  func rate(card: Int32, zone: Int, weight: Int64) -> Int64? {
    let first = Int(card) * (zones.count + 1)
    return rate(rateRanges[first + zone], weight) ?? rate(rateRanges[first + zones.count], weight)
  }

  private func rate(_ rows: Range<Int>, _ weight: Int64) -> Int64? {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if rates[middle].upTo < weight { low = middle + 1 } else { high = middle }
    }
    if low == rows.upperBound { return nil }
    return max(rates[low].minimum, rates[low].price + Rounding.product(rates[low].perUnit, weight))
  }

  /// The fee for a unit in a shipment of so many; `nil` where the card has no row for it.
  func fee(card: Int32, feeClass: Int32, units: Int) -> Int64? {
    for row in feeRanges[Int(card) * classCount + Int(feeClass)] where fees[row].upTo >= units {
      return fees[row].fee
    }
    return nil
  }

  /// The lowest fee for a unit in any shipment; `nil` where the card has no row for it.
  func lowestFee(card: Int32, feeClass: Int32) -> Int64? {
    feeRanges[Int(card) * classCount + Int(feeClass)].lazy.map { fees[$0].fee }.min()
  }
}

extension BoundTariffs.Tariff {
  fileprivate init(_ service: Service, rateCard: Int32, feeCard: Int32, surchargeCard: Int32) {
    self.rateCard = rateCard
    self.feeCard = feeCard
    self.surchargeCard = surchargeCard
    fuelRate = service.fuelRate.millionths
    parcelSurcharge = service.parcelSurcharge.millionths
    dimDivisor = service.dimDivisor?.millionths ?? 0
    dimThreshold = service.dimThreshold.millionths
    weightStep = service.weightStep?.millionths ?? 0
    maxWeight = service.maxParcelWeight?.millionths ?? .max
    maxVolume = service.maxParcelVolume?.millionths ?? .max
    maxLongest = service.maxLongest?.millionths ?? .max
    maxLengthAndGirth = service.maxLengthAndGirth?.millionths ?? .max
    excludedAddressTypes = service.excludedAddressTypes.reduce(0) {
      $0 | 1 << BoundTariffs.position(of: $1)
    }
    isOpen = service.maxShipments ?? 1 > 0
    hasTransit = service.transitTable != nil
  }

  /// Whether it goes to addresses of a type.
  func serves(addressType position: Int) -> Bool {
    position < 0 || excludedAddressTypes >> position & 1 == 0
  }

  /// The larger of weight and dimensional weight, rounded up to the step.
  func billable(weight: Int64, volume: Int64) -> Int64 {
    var billable = weight
    if dimDivisor > 0, volume > dimThreshold {
      billable = max(billable, Rounding.quotientUp(volume, dimDivisor))
    }
    return weightStep > 0 ? (billable + weightStep - 1) / weightStep * weightStep : billable
  }
}
