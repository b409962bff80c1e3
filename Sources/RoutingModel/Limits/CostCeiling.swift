/// The most that shipping one order could cost under the largest amounts of the whole scenario.
///
/// Far above what an order really costs, so that ordinary scenarios stay far below the limit; in floating
/// point, because the limit leaves room enough below the overflow of an exact sum.
struct CostCeiling {
  /// Money and billable weight of one order.
  static let limitOfOneOrder = 1e12
  /// What all orders may cost together where nothing ships, and all fixed costs.
  static let limitOfAllOrders = 4e12

  /// Days from `as_of` to the last ship date, and to the last delivery, that count: 366 to ship, 366 to arrive, and
  /// those that local time may be off.
  private static let longestWait = 368
  static let longestDelivery = 734

  private var price = 0.0
  private var pricePerWeight = 0.0
  private var fee = 0.0
  private var fuelRate = 0.0
  private var parcelSurcharge = 0.0
  private var sizeSurcharge = 0.0
  private var smallestDivisor = Double.infinity
  private var weightStep = 0.0
  /// Whether an order of one shipment may have more parcels than one.
  private var hasManyParcels = false
  private var surcharge = 0.0
  private var surchargeRate = 0.0
  private var costPerShipment = 0.0
  private var costPerLine = 0.0
  private var costPerUnit = 0.0
  private var stockValue = 0.0
  private let splitPenalty: Double
  private let latePenalty: Double
  private let lateShipPenalty: Double

  /// O(rows of tariffs, rules and stock values).
  init(_ scenario: Scenario) {
    splitPenalty = Self.units(scenario.policy.splitPenalty)
    latePenalty = Self.units(scenario.policy.latePenaltyPerDay)
    lateShipPenalty = Self.units(scenario.policy.lateShipPenaltyPerDay)
    for rate in scenario.rates {
      price = max(price, Self.units(rate.price), Self.units(rate.minimum))
      pricePerWeight = max(pricePerWeight, Self.units(rate.perUnit))
    }
    for row in scenario.fees { fee = max(fee, Self.units(row.fee)) }
    for service in scenario.services { note(service) }
    sizeSurcharge = Self.sizeSurcharge(scenario.surcharges)
    if scenario.items.contains(where: \.shipsAlone) { hasManyParcels = true }
    for rule in scenario.channelRules {
      surcharge = max(surcharge, Self.units(rule.surcharge))
      surchargeRate = max(surchargeRate, Self.units(rule.surchargeRate))
    }
    for location in scenario.locations {
      costPerShipment = max(costPerShipment, Self.units(location.costPerShipment))
      costPerLine = max(costPerLine, Self.units(location.costPerLine))
      costPerUnit = max(costPerUnit, Self.units(location.costPerUnit))
    }
    for row in scenario.stockValues { stockValue = max(stockValue, abs(Self.units(row.value))) }
  }

  private mutating func note(_ service: Service) {
    fuelRate = max(fuelRate, Self.units(service.fuelRate))
    parcelSurcharge = max(parcelSurcharge, Self.units(service.parcelSurcharge))
    weightStep = max(weightStep, Self.units(service.weightStep ?? 0))
    if service.maxParcelWeight != nil || service.maxParcelVolume != nil { hasManyParcels = true }
    if let divisor = service.dimDivisor, divisor > 0 {
      smallestDivisor = min(smallestDivisor, Self.units(divisor))
    }
  }

  /// What a card may add to a parcel, at most: the largest amount of each of its kinds.
  private static func sizeSurcharge(_ rows: [SurchargeRow]) -> Double {
    var cards = SymbolTable()
    var kinds = SymbolTable()
    var keys = KeyTable()
    var largest: [(card: Int, amount: Double)] = []
    for row in rows {
      let card = cards.intern(row.card)
      let number = Int(keys.number(of: RowKey(card, kinds.intern(row.kind))))
      if number == largest.count { largest.append((Int(card), 0)) }
      largest[number].amount = max(largest[number].amount, units(row.amount))
    }
    var sums = Array(repeating: 0.0, count: cards.count)
    for kind in largest { sums[kind.card] += kind.amount }
    return sums.max() ?? 0
  }

  static func units(_ value: FixedDecimal) -> Double { Double(value.millionths) / 1_000_000 }
  static func units(_ value: Money) -> Double { Double(value.millionths) / 1_000_000 }

  /// What one order brings: its units exploded, its weight and volume, its shipments and lateness.
  struct Load {
    var units = 0.0
    var weight = 0.0
    var volume = 0.0
    /// Shipments that the order may still have.
    var shipments = 0.0
    /// Shipments before and after, less the first.
    var splits = 0.0
    var priority = 0.0
    /// Whether a shipment that is late counts, and is not forbidden.
    var mayBeLate = true
    /// Days from `ship_by` to `as_of`; `nil` without `ship_by`.
    var daysToShipOverdue: Int?
    /// Days from `deliver_by` to `as_of`; `nil` without `deliver_by`.
    var daysOverdue: Int?
  }

  /// The billable weight of all the order's parcels, at most.
  func billableWeight(_ load: Load) -> Double {
    load.weight + load.volume / smallestDivisor + parcels(load) * weightStep
  }

  private func parcels(_ load: Load) -> Double {
    hasManyParcels ? load.units : min(load.units, load.shipments)
  }

  func costs(_ load: Load) -> Costs {
    let shipments = min(load.units, load.shipments)
    let parcels = parcels(load)
    let rates = (parcels * (price + sizeSurcharge) + pricePerWeight * billableWeight(load)) * (1 + fuelRate)
    var costs = Costs()
    costs.postage = rates + parcels * parcelSurcharge
    costs.fees = fee * load.units
    costs.surcharges = shipments * surcharge + surchargeRate * (costs.postage + costs.fees)
    costs.handling = shipments * costPerShipment + load.units * (costPerLine + costPerUnit)
    costs.stockValues = stockValue * load.units
    costs.lateness = shipments * lateness(load)
    costs.split = splitPenalty * load.splits
    return costs
  }

  /// Of one shipment.
  private func lateness(_ load: Load) -> Double {
    guard load.mayBeLate else { return 0 }
    let days = load.daysOverdue.map { Double(max(0, $0 + Self.longestDelivery)) } ?? 0
    let shipDays = load.daysToShipOverdue.map { Double(max(0, $0 + Self.longestWait)) } ?? 0
    return load.priority * (latePenalty * days + lateShipPenalty * shipDays)
  }

  /// The terms of one order's shipping, at most.
  struct Costs {
    fileprivate(set) var postage = 0.0
    fileprivate(set) var fees = 0.0
    fileprivate(set) var surcharges = 0.0
    fileprivate(set) var handling = 0.0
    fileprivate(set) var stockValues = 0.0
    fileprivate(set) var lateness = 0.0
    fileprivate(set) var split = 0.0

    var total: Double { postage + fees + surcharges + handling + stockValues + lateness + split }

    /// The largest term and the columns that make it.
    var largest: String {
      let terms: [(name: String, amount: Double)] = [
        ("postage (rates, surcharges, fuel_rate, parcel_surcharge)", postage), ("fees", fees),
        ("the channel surcharge (surcharge, surcharge_rate)", surcharges),
        ("handling (cost_per_shipment, cost_per_line, cost_per_unit)", handling),
        ("the stock value", stockValues),
        ("lateness (priority, late_penalty_per_day, late_ship_penalty_per_day)", lateness),
        ("the split penalty (split_penalty, prior_shipments)", split),
      ]
      return terms.max { $0.amount < $1.amount }?.name ?? ""
    }
  }
}
