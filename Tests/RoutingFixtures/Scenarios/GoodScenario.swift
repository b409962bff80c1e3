package import RoutingModel

/// A scenario that fills every table and has nothing wrong with it.
package func goodScenario() -> Scenario {
  var scenario = Scenario(
    asOf: Instant(secondsSinceEpoch: 1_795_000_000), policy: Policy(unfilledUnitPenalty: 25))
  scenario.locations = [
    Location(id: "L1", kind: .warehouse, country: "US"), Location(id: "L2", kind: .store, country: "US"),
  ]
  var ground = Service(location: nil, id: "ground", zoneTable: "near")
  ground.rateCard = "parcel"
  ground.transitTable = "days"
  ground.carrier = "UPS"
  ground.surchargeCard = "large"
  var bundled = Service(location: "L1", id: "bundled", zoneTable: "near")
  bundled.feeCard = "fulfilment"
  scenario.services = [ground, bundled]
  scenario.zones = [ZoneRow(table: "near", zone: "1"), ZoneRow(table: "near", country: "US", zone: "2")]
  scenario.rates = [
    RateRow(card: "parcel", upTo: 10, price: 8), RateRow(card: "parcel", zone: "2", upTo: 10, price: 6),
  ]
  scenario.fees = [FeeRow(card: "fulfilment", feeClass: "small", fee: 3)]
  scenario.transit = [TransitRow(table: "days", days: 3), TransitRow(table: "days", zone: "2", days: 2)]
  var oversize = SurchargeRow(card: "large", kind: "oversize", amount: 9)
  oversize.overLongest = 48
  scenario.surcharges = [oversize]
  scenario.carrierLimits = [CarrierLimit(carrier: "UPS", maxShipments: 100)]
  scenario.closures = [Closure(location: nil, closes: .everyService, date: Day(daysSinceEpoch: 20_800))]
  var shirt = Item(sku: "shirt", weight: 0.5)
  shirt.feeClass = "small"
  shirt.tags = ["cotton"]
  shirt.length = 0.001
  shirt.width = 0.001
  shirt.height = 0.001
  scenario.items = [shirt, Item(sku: "cap", weight: 0.2)]
  scenario.kits = [
    KitComponent(kit: "outfit", component: "shirt", quantity: 2),
    KitComponent(kit: "outfit", component: "cap", quantity: 1),
  ]
  scenario.stock = [
    StockRow(location: "L1", sku: "shirt", onHand: 10), StockRow(location: "L2", sku: "cap", onHand: nil),
  ]
  scenario.allocations = [Allocation(location: "L1", sku: "shirt", channel: "web", maxUnits: 4)]
  scenario.channelRules = [ChannelRule(channel: "web", location: "L1", service: "ground")]
  scenario.restrictions = [Restriction(tag: "cotton", location: "L2", country: "CA", prefix: "H0")]
  scenario.stockValues = [StockValue(location: "L1", sku: "shirt", value: -1)]
  scenario.orders = [
    Order(
      id: "O1",
      lines: [OrderLine(id: "1", sku: "shirt", quantity: 1), OrderLine(id: "2", sku: "outfit", quantity: 1)],
      country: "US", postalCode: "10001")
  ]
  return scenario
}
