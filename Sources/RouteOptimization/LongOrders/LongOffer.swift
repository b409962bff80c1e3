internal import OrderRouting

/// An offer as it may serve a long order: how much of each line, and what its shipments cost as far as linear
/// rows and columns can say it.
struct LongOffer: Sendable {
  let candidate: OrderPricer.Candidate
  let tariff: Tariff
  /// By line: steps that may ship by the offer; 0 for lines that it cannot take.
  private(set) var room: [Int] = []
  let bands: PostageBands
  /// Fees that depend on the units of the shipment; `nil` where they are steady.
  private(set) var tiers: FeeTiers?
  /// The most that a shipment can hold.
  private(set) var mostUnits = 0
  private(set) var mostWeight: Int128 = 0
  private(set) var mostVolume: Int128 = 0
  /// Whether any content within the rooms travels in one parcel.
  private(set) var isOneParcel = true
  /// The largest unit among all that it can take.
  private(set) var largestWeight: Int64 = 0
  private(set) var largestVolume: Int64 = 0
  /// Shipments of their own in the program; see ``mergesShipments(of:)``.
  private(set) var copies = 1
  /// Shipments that each of these may stand for.
  private(set) var mostShipments = 1

  /// - Returns: `nil` where nothing may ship by it.
  init?(
    _ candidate: OrderPricer.Candidate, _ pricer: inout OrderPricer, items: LongOrderItems,
    remaining: RemainingSupplies
  ) {
    let problem = pricer.problem
    self.candidate = candidate
    tariff = problem.network.tariffs[Int(candidate.offer)]
    bands = PostageBands(tariff, zone: candidate.zone, rates: problem.network.books.rates)
    if bands.bands.isEmpty || !remaining.fits(shipmentBy: candidate.offer) { return nil }
    for line in pricer.steps.indices {
      room.append(takes(line, pricer) ? pricer.room(line, at: candidate.location, remaining: remaining) : 0)
    }
    if room.allSatisfy({ $0 == 0 }) { return nil }
    for line in room.indices {
      mostUnits += room[line] * items.units[line]
      mostWeight += Int128(room[line]) * Int128(items.weight[line])
      mostVolume += Int128(room[line]) * Int128(items.volume[line])
    }
    isOneParcel =
      mostWeight <= tariff.maxParcelWeight && mostVolume <= tariff.maxParcelVolume
      && !room.indices.contains { room[$0] > 0 && items.unitsAlone[$0] > 0 }
    findTiers(pricer)
    findLargest(pricer)
    let most = min(
      problem.batch.maxShipments[pricer.order],
      remaining.amounts[problem.numbers.shipments(offer: candidate.offer)],
      room.reduce(0) { $0 + min($1, Int.max / room.count) })
    if !mergesShipments(of: pricer) {
      copies = most
    } else if !isOneParcel {
      mostShipments = most
    }
  }

  /// Whether the items of a line may ship by the offer at all: by their tags, fees and size.
  private func takes(_ line: Int, _ pricer: OrderPricer) -> Bool {
    let problem = pricer.problem
    for index in pricer.components(of: line) {
      let item = Int(pricer.groupItem[pricer.component(index).group])
      if !pricer.isAllowedByTags(item: item, candidate.offer) { return false }
      let sides = problem.network.catalog.sides[item]
      if sides.longest > tariff.maxLongest || sides.lengthAndGirth > tariff.maxLengthAndGirth { return false }
      if problem.network.catalog.weights[item] > tariff.maxParcelWeight { return false }
      if problem.network.catalog.volumes[item] > tariff.maxParcelVolume { return false }
      if tariff.feeCard < 0 { continue }
      let feeClass = problem.network.catalog.feeClassOfItem[item]
      if problem.network.books.fees.lowestFee(card: tariff.feeCard, feeClass: feeClass) == nil {
        return false
      }
    }
    return !pricer.components(of: line).isEmpty
  }

  private mutating func findTiers(_ pricer: OrderPricer) {
    if tariff.feeCard < 0 { return }
    var classes: Set<Int32> = []
    for line in room.indices where room[line] > 0 {
      for index in pricer.components(of: line) {
        let item = Int(pricer.groupItem[pricer.component(index).group])
        classes.insert(pricer.problem.network.catalog.feeClassOfItem[item])
      }
    }
    let found = FeeTiers(
      card: tariff.feeCard, classes: classes.sorted(), most: mostUnits,
      fees: pricer.problem.network.books.fees)
    if !found.isSteady(most: mostUnits) { tiers = found }
  }

  private mutating func findLargest(_ pricer: OrderPricer) {
    let catalog = pricer.problem.network.catalog
    for line in room.indices where room[line] > 0 {
      for index in pricer.components(of: line) {
        let item = Int(pricer.groupItem[pricer.component(index).group])
        largestWeight = max(largestWeight, catalog.weights[item])
        largestVolume = max(largestVolume, catalog.volumes[item])
      }
    }
  }

  /// Whether a volume counts that is free below a threshold.
  var hasDimThreshold: Bool {
    tariff.dimDivisor > 0 && tariff.dimThreshold > 0 && mostVolume > tariff.dimThreshold
  }

  /// Whether two shipments by the offer never cost less than one of both, as the program counts the costs.
  ///
  /// Where there can be several parcels the program counts shipments and parcels, whichever belong together.
  private func mergesShipments(of pricer: OrderPricer) -> Bool {
    if let tiers, !tiers.merges(most: mostUnits) { return false }
    if !isOneParcel { return true }
    if hasDimThreshold { return false }
    let extra =
      tariff.costPerShipment + pricer.problem.network.policy.splitPenalty.millionths + candidate.surcharge
      + candidate.lateness
    return bands.mergesParcels(extra: Double(extra), most: mostBillable)
  }

  /// At least the billable weight of everything in one parcel.
  var mostBillable: Double {
    var most = Double(mostWeight)
    if tariff.dimDivisor > 0 { most = max(most, Double(mostVolume) / Double(tariff.dimDivisor) * 1e6 + 1) }
    return most + Double(tariff.weightStep)
  }

  /// The most that a parcel can weigh and hold, in units of weight and volume.
  var mostOfParcel: (weight: Double, volume: Double) {
    (
      min(Double(mostWeight), Double(tariff.maxParcelWeight)) / 1_000_000,
      min(Double(mostVolume), Double(tariff.maxParcelVolume)) / 1_000_000
    )
  }

  /// At least what any parcel bills.
  var mostBillableOfParcel: Double {
    let most = mostOfParcel
    var billable = most.weight * 1_000_000
    if tariff.dimDivisor > 0 { billable = max(billable, most.volume * 1e12 / Double(tariff.dimDivisor) + 1) }
    return billable + Double(tariff.weightStep)
  }
}
