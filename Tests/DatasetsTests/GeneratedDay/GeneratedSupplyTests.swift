import Geography
import OrderRouting
import Testing

@testable import Datasets

@Suite struct GeneratedSupplyTests {
  @Test(arguments: GeneratedDay.Preset.allCases)
  func `stock and capacity cover what is ordered as the preset says`(preset: GeneratedDay.Preset) throws {
    let settings = GeneratedFolder.settings(preset)
    let day = try GeneratedFolder(settings)
    let cover = Double(settings.stockCover.millionths) / 1e6
    let (ordered, stocked) = (day.unitsOrdered, day.unitsStocked)
    #expect(abs(Double(day.counts.unitsStocked) - cover * Double(day.counts.units)) <= 1)
    for (sku, units) in ordered { #expect(abs(Double(stocked[sku] ?? 0) - cover * Double(units)) <= 1) }
    #expect(stocked.keys.allSatisfy { ordered[$0] != nil })
    #expect(day.capacity == Int(settings.capacityCover.millionths) * 2000 / 1_000_000)
    #expect(day.counts.capacity == day.capacity)
  }

  @Test func `popular SKUs are at all locations, others at a few that can ship their largest line`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 10_000, locations: 30))
    let places = Dictionary(grouping: day.scenario.stock, by: \.sku)
    let lithium = Set(day.scenario.items.filter { $0.tags.contains("lithium") }.map(\.sku))
    for rank in 1...6 where !lithium.contains("SKU-000\(rank)") {
      #expect(places["SKU-000\(rank)"]?.count == 30)
    }
    for rank in 100...300 where !lithium.contains("SKU-0\(rank)") {
      #expect((2...5).contains(places["SKU-0\(rank)"]?.count ?? 0))
    }
    let largest = Dictionary(day.lines.map { ($0.sku, $0.quantity) }, uniquingKeysWith: max)
    for row in day.scenario.stock { #expect((row.onHand ?? 0) >= largest[row.sku] ?? 0) }
    #expect(!lithium.isEmpty)
    let centres = Set(day.scenario.locations.filter { $0.kind == .marketplace }.map(\.id))
    #expect(!day.scenario.stock.contains { lithium.contains($0.sku) && centres.contains($0.location) })
  }

  @Test func `a location's stock and capacity follow the people near it`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 5000, locations: 10))
    let near = NearDemand.shares(of: Hub.all.prefix(10))
    let all = Double(near.reduce(0, +))
    let units = Dictionary(day.scenario.stock.map { ($0.location, $0.onHand ?? 0) }, uniquingKeysWith: +)
    for (index, location) in day.scenario.locations.enumerated() where location.kind != .marketplace {
      let share = Double(near[index]) / all
      #expect((0.7...1.4).contains(Double(location.maxShipments ?? 0) / Double(day.capacity) / share))
      #expect((0.6...1.5).contains(Double(units[location.id] ?? 0) / Double(day.counts.unitsStocked) / share))
    }
  }

  @Test func `hubs come in the greedy order, Hawaii and Alaska last`() {
    let hubs = Hub.all
    #expect(hubs.count == 74)
    #expect(Set(hubs.map(\.id)).count == 74)
    #expect(hubs.suffix(2).map(\.state) == ["HI", "AK"])
    let places = hubs.map { USPostalAreas.bundled.coordinates(of: ZIP3(postalCode: $0.postalCode) ?? 0) }
    var nearest = [Int64](repeating: 10_000_000, count: NearDemand.areas.count)
    func peopleMiles(_ hub: Int) -> Int64 {
      zip(NearDemand.areas, nearest).reduce(0) { sum, area in
        let distance = places[hub]?.distance(to: area.0.coordinates) ?? .max
        return sum + Int64(area.0.population) * min(area.1, distance) / 1000
      }
    }
    for hub in 0..<8 {
      let best = (hub..<72).map(peopleMiles).min() ?? 0
      // The order was found from the hubs' own places, which lie some miles off their areas' middles.
      #expect(Double(peopleMiles(hub)) <= 1.02 * Double(best), "\(hubs[hub].id)")
      for (index, area) in NearDemand.areas.enumerated() {
        nearest[index] = min(nearest[index], places[hub]?.distance(to: area.coordinates) ?? .max)
      }
    }
  }

  @Test func `shares add up, each within one of its exact value`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<1000 {
      let weights = (0..<random.draw(1...9)).map { _ in random.draw(0...1000) } + [1]
      let total = random.draw(0...100_000)
      var shares = [Int](repeating: 0, count: weights.count)
      Apportionment.add(total, by: weights, to: &shares)
      #expect(shares.reduce(0, +) == total)
      for (share, weight) in zip(shares, weights) {
        let exact = Double(total) * Double(weight) / Double(weights.reduce(0, +))
        #expect(abs(Double(share) - exact) < 1)
      }
    }
  }

  @Test func `the marketplace asks less a unit the more units there are, and rates are the tables'`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 10))
    let classes = Dictionary(grouping: day.scenario.fees, by: \.feeClass)
    for fees in classes.values {
      #expect(fees.count == 5)
      #expect(zip(fees, fees.dropFirst()).allSatisfy { $0.fee > $1.fee })
    }
    #expect(Set(day.scenario.items.map(\.feeClass)).isSubset(of: classes.keys))
    let rates = day.scenario.rates
    #expect(rates.contains { $0.card == "usps-ground-advantage" && $0.zone == "5" && $0.price == 9.95 })
    // Half of 14.84.
    #expect(rates.contains { $0.card == "fedex-ground" && $0.zone == "5" && $0.price == 7.42 })
  }
}
