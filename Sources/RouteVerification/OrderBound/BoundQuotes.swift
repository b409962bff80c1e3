internal import RoutingModel

/// Postage and fees of one content, each worked out once for all offers that share it.
struct BoundQuotes: Sendable {
  private let network: BoundNetwork
  private var items: [Int32] = []
  private var addressType = -1
  /// Units by item.
  private(set) var groupUnits: [Int] = []
  private(set) var units = 0
  private(set) var lines = 0
  /// All units in one.
  private var parcel = BoundParcel()
  private var anyShipsAlone = false

  /// The number of the content in hand; a value counts where its own number is the same.
  private var content = 0
  /// By service and zone: postage; ``BoundOrder/impossible`` where there is none.
  private var postage: [(content: Int, value: Int64)]
  /// By card.
  private var fees: [(content: Int, value: Int64)]

  init(_ network: BoundNetwork) {
    self.network = network
    let services = network.index.scenario.services.count
    postage = Array(repeating: (0, 0), count: services * network.tariffs.zones.count)
    fees = Array(repeating: (0, 0), count: network.tariffs.feeCardCount)
  }

  /// Turns to an order, its items in packing order, and the position of its type of address.
  mutating func begin(_ items: [Int32], addressType: Int) {
    self.addressType = addressType
    self.items.removeAll(keepingCapacity: true)
    self.items.append(contentsOf: items)
  }

  /// Turns to a content, which is empty yet.
  mutating func clear() {
    content += 1
    groupUnits.removeAll(keepingCapacity: true)
    for _ in items { groupUnits.append(0) }
    units = 0
    lines = 0
    parcel = BoundParcel()
    anyShipsAlone = false
  }

  mutating func addLine() { lines += 1 }

  /// Adds units of an item.
  mutating func add(_ count: Int, group: Int) {
    let item = Int(items[group])
    groupUnits[group] += count
    units += count
    parcel.weight += network.items.weight[item] * Int64(count)
    parcel.volume += network.items.volume[item] * Int64(count)
    if network.tariffs.asksForSides { parcel.join(network.items.sides[item]) }
    if network.items.shipsAlone[item] { anyShipsAlone = true }
  }

  /// Postage and fees; `nil` where the content may not go so.
  mutating func charge(service: Int, zone: Int) -> Int64? {
    let card = network.tariffs.tariffs[service].feeCard
    let fee = card < 0 ? 0 : fee(card)
    if fee == BoundOrder.impossible { return nil }
    let place = service * network.tariffs.zones.count + zone
    if postage[place].content != content {
      postage[place] = (content, findPostage(network.tariffs.tariffs[service], zone: zone))
    }
    return postage[place].value == BoundOrder.impossible ? nil : postage[place].value + fee
  }

  private mutating func fee(_ card: Int32) -> Int64 {
    if fees[Int(card)].content != content { fees[Int(card)] = (content, findFee(card)) }
    return fees[Int(card)].value
  }

  private func findFee(_ card: Int32) -> Int64 {
    var sum: Int64 = 0
    for group in items.indices where groupUnits[group] > 0 {
      let feeClass = network.items.feeClass[Int(items[group])]
      guard let fee = network.tariffs.fee(card: card, feeClass: feeClass, units: units) else {
        return BoundOrder.impossible
      }
      sum += fee * Int64(groupUnits[group])
    }
    return sum
  }

  private func findPostage(_ tariff: BoundTariffs.Tariff, zone: Int) -> Int64 {
    if parcel.longest > tariff.maxLongest || parcel.lengthAndGirth > tariff.maxLengthAndGirth {
      return BoundOrder.impossible
    }
    if !anyShipsAlone, parcel.weight <= tariff.maxWeight, parcel.volume <= tariff.maxVolume {
      return postage(tariff, zone: zone, parcel) ?? BoundOrder.impossible
    }
    let runs = items.indices.map { run(group: $0) }
    let maxWeight = tariff.maxWeight == .max ? nil : FixedDecimal(millionths: tariff.maxWeight)
    let maxVolume = tariff.maxVolume == .max ? nil : FixedDecimal(millionths: tariff.maxVolume)
    guard let parcels = VerifierParcels(runs, maxWeight: maxWeight, maxVolume: maxVolume) else {
      return BoundOrder.impossible
    }
    var sum: Int64 = 0
    for group in parcels.groups {
      guard let one = postage(tariff, zone: zone, BoundParcel(group)) else { return BoundOrder.impossible }
      sum += one * Int64(group.count)
    }
    return sum
  }

  private func run(group: Int) -> VerifierParcels.Run {
    let item = Int(items[group])
    return VerifierParcels.Run(
      weight: FixedDecimal(millionths: network.items.weight[item]),
      volume: FixedDecimal(millionths: network.items.volume[item]), sides: network.items.sides[item],
      quantity: groupUnits[group], shipsAlone: network.items.shipsAlone[item])
  }

  /// The postage of one parcel.
  private func postage(_ tariff: BoundTariffs.Tariff, zone: Int, _ parcel: BoundParcel) -> Int64? {
    var charged: Int64 = 0
    if tariff.rateCard >= 0 {
      let billable = tariff.billable(weight: parcel.weight, volume: parcel.volume)
      guard let found = network.tariffs.rate(card: tariff.rateCard, zone: zone, weight: billable) else {
        return nil
      }
      charged = found
    }
    if tariff.surchargeCard >= 0 {
      charged += network.tariffs.surcharges.amount(
        card: tariff.surchargeCard, zone: zone, addressType: addressType, parcel: parcel)
    }
    return charged + Rounding.product(charged, tariff.fuelRate) + tariff.parcelSurcharge
  }
}
