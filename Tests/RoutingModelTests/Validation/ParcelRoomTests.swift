import OrderRouting
import Testing

@Suite struct `Warnings of items that no service takes` {
  @Test func `weights in grams where kilograms are meant are one warning with their count`() {
    let found = expectOne(.warning, .items, "weight") { scenario in
      scenario.weightUnit = .kilogram
      scenario.services.removeLast()
      scenario.items[0].weight = 450
      scenario.items[1].weight = 1200
    }
    #expect(found?.message == "No service of any location takes more than 10.00 kg. 2 items weigh more.")
    #expect(found?.suggestion.contains("not in g (÷ 1000)") == true)
  }

  @Test func `the largest of all services and rates counts`() {
    expectNone { $0.items[0].weight = 450 }
    expectOne(.warning, .items, "weight") {
      $0.services[1].maxParcelWeight = 400
      $0.items[0].weight = 450
    }
    expectNone {
      $0.services.removeLast()
      $0.rates.append(RateRow(card: "parcel", zone: "2", price: 50))
      $0.items[0].weight = 450
    }
  }

  @Test func `sides in millimetres where inches are meant are one warning`() {
    let found = expectOne(.warning, .items, "length") { scenario in
      scenario.services.removeLast()
      scenario.services[0].dimDivisor = 166
      for index in 0...1 { (scenario.items[index].length, scenario.items[index].width) = (300, 200) }
      for index in 0...1 { scenario.items[index].height = 100 }
    }
    #expect(found?.value == "300.00 × 200.00 × 100.00")
    #expect(found?.message.hasSuffix("2 items are so large.") == true)
  }

  @Test func `items that are nowhere in stock, and kits, are fine`() {
    expectNone { scenario in
      scenario.services.removeLast()
      scenario.items.append(Item(sku: "anvil", weight: 500))
      scenario.kits[0].quantity = 100
    }
  }

  /// What the planner ships is the oracle: one item, one order, services of any limits.
  @Test func `an item is told just where no service can ship it, over hundreds of seeds`() throws {
    var told = 0
    for seed in 0..<400 {
      let scenario = scenario(seed: UInt64(seed))
      let plan = try RoutingProblem(scenario).plan(CheapestStrategy())
      let isStuck = plan.unfilledByReason().map(\.reason) == [.noService]
      // A missing side, which has no value, is told by itself.
      let found = ScenarioValidator.validate(scenario).violations.filter {
        $0.place.table == .items && !$0.value.isEmpty
      }
      #expect(found.count == (isStuck ? 1 : 0), "seed \(seed)")
      if isStuck { told += 1 }
    }
    #expect((50..<350).contains(told))
  }

  private func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> FixedDecimal {
      FixedDecimal(millionths: Int64(Int.random(in: range, using: &random)) * 250_000)
    }
    var scenario = Scenario(
      asOf: Instant(secondsSinceEpoch: 1_795_000_000), policy: Policy(unfilledUnitPenalty: 1_000_000))
    scenario.locations = [Location(id: "L", kind: .warehouse, country: "US")]
    scenario.zones = [ZoneRow(table: "z", zone: "1")]
    for number in 0..<Int.random(in: 1...3, using: &random) {
      var service = Service(location: nil, id: "s\(number)", zoneTable: "z")
      service.rateCard = "r\(number)"
      if Bool.random(using: &random) { service.maxParcelWeight = draw(1...40) }
      if Bool.random(using: &random) { service.maxParcelVolume = draw(1...400) }
      if Int.random(in: 0..<4, using: &random) == 0 { service.maxLongest = draw(8...20) }
      if Int.random(in: 0..<4, using: &random) == 0 { service.maxLengthAndGirth = draw(40...100) }
      if Bool.random(using: &random) { service.dimDivisor = draw(1...40) }
      if Bool.random(using: &random) { service.dimThreshold = draw(1...100) }
      if Bool.random(using: &random) { service.weightStep = draw(1...20) }
      scenario.services.append(service)
      for range in [1...30, 31...60] {
        scenario.rates.append(RateRow(card: "r\(number)", upTo: draw(range), price: 1))
      }
    }
    var item = Item(sku: "A", weight: draw(0...40))
    (item.length, item.width, item.height) = (draw(0...20), draw(1...20), draw(1...20))
    scenario.items = [item]
    scenario.stock = [StockRow(location: "L", sku: "A", onHand: 1)]
    scenario.orders = [Order(id: "O", lines: [OrderLine(id: "1", sku: "A", quantity: 1)], country: "US")]
    return scenario
  }
}
