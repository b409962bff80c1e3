import OrderRouting

func planTwoMugs() throws -> Plan {
  let morning = Instant(secondsSinceEpoch: 1_795_444_200)  // 2026-11-23T14:30:00Z
  var scenario = Scenario(asOf: morning, policy: Policy(unfilledUnitPenalty: 25))
  scenario.locations = [Location(id: "EDISON", kind: .warehouse, country: "US")]
  var ground = Service(location: nil, id: "ground", zoneTable: "everywhere")
  ground.rateCard = "parcel"
  scenario.services = [ground]
  scenario.zones = [ZoneRow(table: "everywhere", country: "US", zone: "1")]
  scenario.rates = [RateRow(card: "parcel", upTo: 70, price: 7.20)]
  scenario.items = [Item(sku: "MUG", weight: 0.9)]
  scenario.stock = [StockRow(location: "EDISON", sku: "MUG", onHand: 40)]
  let line = OrderLine(id: "1", sku: "MUG", quantity: 2)
  scenario.orders = [Order(id: "1001", lines: [line], country: "US", postalCode: "10001")]
  return try RoutingProblem(scenario).plan(CheapestStrategy())
}
