internal import RoutingModel

/// Under which conditions each offer serves an order: channel rules, the order's own choice, dates.
struct BoundConditions: Sendable {
  /// What a channel pays for an offer.
  struct Terms: Sendable {
    var allowed: Bool
    var surcharge: Int64
    var surchargeRate: Int64
  }

  /// Stands for the delivery day of an offer that finds none.
  static let never = Int32.min

  /// By order: its channel and its own choice; −1 for no choice.
  private(set) var channelOfOrder: [Int] = []
  private(set) var choiceOfOrder: [Int] = []
  /// By channel and offer.
  private var terms: [Terms] = []
  /// By choice and offer.
  private var chosen: [Bool] = []
  /// By offer and zone.
  private var deliveryDays: [Int32] = []
  private let offerCount: Int
  private let zoneCount: Int

  /// O(orders + (channels + choices + zones) × offers).
  init(_ index: VerifierIndex, _ offers: BoundOffers, zones: BoundZones) {
    offerCount = offers.count
    zoneCount = zones.count
    addChannels(index, offers)
    addChoices(index, offers)
    for offer in 0..<offers.count {
      for zone in zones.symbols { deliveryDays.append(Self.deliveryDay(index, offers, offer, zone: zone)) }
    }
  }

  private mutating func addChannels(_ index: VerifierIndex, _ offers: BoundOffers) {
    var numbers: [Int32: Int] = [:]
    for order in index.scenario.orders {
      let symbol = order.channel.isEmpty ? VerifierKey.any : index.number(order.channel)
      let number = numbers[symbol] ?? numbers.count
      channelOfOrder.append(number)
      if numbers.updateValue(number, forKey: symbol) != nil { continue }
      for offer in 0..<offers.count {
        let rule = index.tariffs.channelRule(
          channel: symbol, location: index.locationIDs[offers.location[offer]],
          service: index.serviceIDs[offers.service[offer]])
        terms.append(
          Terms(
            allowed: rule?.allowed ?? true, surcharge: rule?.surcharge.millionths ?? 0,
            surchargeRate: rule?.surchargeRate.millionths ?? 0))
      }
    }
  }

  private mutating func addChoices(_ index: VerifierIndex, _ offers: BoundOffers) {
    var keys = SymbolTable()
    for order in index.scenario.orders {
      let (locations, services) = (order.locations ?? [], order.services ?? [])
      if locations.isEmpty, services.isEmpty {
        choiceOfOrder.append(-1)
        continue
      }
      let number = keys.intern(BoundItems.key(locations) + "|" + BoundItems.key(services))
      choiceOfOrder.append(Int(number))
      if Int(number) * offers.count < chosen.count { continue }
      for offer in 0..<offers.count {
        let location = index.scenario.locations[offers.location[offer]].id
        let service = index.scenario.services[offers.service[offer]].id
        chosen.append(Self.allows(locations, location) && Self.allows(services, service))
      }
    }
  }

  private static func allows(_ ids: [String], _ id: String) -> Bool {
    ids.isEmpty || ids.contains { $0.utf8.elementsEqual(id.utf8) }
  }

  private static func deliveryDay(
    _ index: VerifierIndex, _ offers: BoundOffers, _ offer: Int, zone: Int32
  ) -> Int32 {
    let location = index.scenario.locations[offers.location[offer]]
    let service = index.scenario.services[offers.service[offer]]
    let ids = (
      location: index.locationIDs[offers.location[offer]], service: index.serviceIDs[offers.service[offer]]
    )
    var transit = 0
    if let table = service.transitTable {
      guard let days = index.tariffs.transitDays(table: index.number(table), zone: zone) else { return never }
      transit = days
    }
    guard let ship = index.calendar.shipDates(location, service, ids: ids, count: 1).first,
      let delivery = index.calendar.deliveryDate(from: ship, transit: transit, service, ids: ids)
    else { return never }
    return delivery.daysSinceEpoch
  }

  func terms(channel: Int, offer: Int) -> Terms { terms[channel * offerCount + offer] }

  func allows(choice: Int, offer: Int) -> Bool { choice < 0 || chosen[choice * offerCount + offer] }

  func deliveryDay(offer: Int, zone: Int) -> Int32 { deliveryDays[offer * zoneCount + zone] }
}
