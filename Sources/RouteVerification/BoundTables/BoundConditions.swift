internal import RoutingModel

/// Under which conditions each offer serves an order: channel rules, the order's own choice, dates.
struct BoundConditions: Sendable {
  /// What a channel pays for an offer.
  struct Terms: Sendable {
    var allowed: Bool
    var surcharge: Int64
    var surchargeRate: Int64
  }

  /// Stands for the delivery day where none is found.
  static let never = Int32.min

  /// By order: its channel and its own choice; −1 for no choice.
  private(set) var channelOfOrder: [Int] = []
  private(set) var choiceOfOrder: [Int] = []
  /// By channel and offer.
  private var terms: [Terms] = []
  /// By choice and offer.
  private var chosen: [Bool] = []
  /// By day of an offer, see ``BoundShipDays``, and zone.
  private var deliveryDays: [Int32] = []
  private let offerCount: Int
  private let zoneCount: Int

  /// O(orders + (channels + choices + zones × ship dates) × offers).
  init(_ index: VerifierIndex, _ offers: BoundOffers, _ shipDays: BoundShipDays, zones: BoundZones) {
    offerCount = offers.count
    zoneCount = zones.count
    addChannels(index, offers)
    addChoices(index, offers)
    for offer in 0..<offers.count {
      for day in shipDays.days(of: offer) {
        for zone in zones.symbols {
          deliveryDays.append(
            Self.deliveryDay(index, offers, offer, from: shipDays.day[day], zone: zone))
        }
      }
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
      let excluded = order.excludedLocations ?? []
      if locations.isEmpty, services.isEmpty, excluded.isEmpty {
        choiceOfOrder.append(-1)
        continue
      }
      let number = keys.intern([locations, services, excluded].map(BoundItems.key).joined(separator: "|"))
      choiceOfOrder.append(Int(number))
      if Int(number) * offers.count < chosen.count { continue }
      for offer in 0..<offers.count {
        let location = index.scenario.locations[offers.location[offer]].id
        let service = index.scenario.services[offers.service[offer]].id
        let isAllowed = Self.allows(locations, location) && Self.allows(services, service)
        chosen.append(isAllowed && (excluded.isEmpty || !Self.allows(excluded, location)))
      }
    }
  }

  private static func allows(_ ids: [String], _ id: String) -> Bool {
    ids.isEmpty || ids.contains { $0.utf8.elementsEqual(id.utf8) }
  }

  private static func deliveryDay(
    _ index: VerifierIndex, _ offers: BoundOffers, _ offer: Int, from shipDate: Day, zone: Int32
  ) -> Int32 {
    let service = index.scenario.services[offers.service[offer]]
    let ids = (
      location: index.locationIDs[offers.location[offer]], service: index.serviceIDs[offers.service[offer]]
    )
    var transit = 0
    if let table = service.transitTable {
      guard let days = index.tariffs.transitDays(table: index.number(table), zone: zone) else { return never }
      transit = days
    }
    let delivery = index.calendar.deliveryDate(from: shipDate, transit: transit, service, ids: ids)
    return delivery?.daysSinceEpoch ?? never
  }

  func terms(channel: Int, offer: Int) -> Terms { terms[channel * offerCount + offer] }

  func allows(choice: Int, offer: Int) -> Bool { choice < 0 || chosen[choice * offerCount + offer] }

  /// The day on which what leaves on a day of an offer arrives.
  func deliveryDay(from day: Int, zone: Int) -> Int32 { deliveryDays[day * zoneCount + zone] }
}
