import OrderRouting
import Testing

@testable import Datasets

@Suite struct GeneratedDemandTests {
  @Test func `orders have the lines and units that were asked for`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 10_000, locations: 1))
    let lines = day.lines.count
    #expect((1.68...1.72).contains(Double(lines) / 10_000))
    let sizes = day.scenario.orders.map(\.lines.count)
    #expect(sizes.max() == 6)
    #expect((0.78...0.86).contains(Double(sizes.count { $0 <= 2 }) / 10_000))
    #expect((0.24...0.26).contains(Double(day.lines.count { $0.quantity > 1 }) / Double(lines)))
    let twos = day.lines.count { $0.quantity == 2 }
    #expect((0.115...0.135).contains(Double(twos) / Double(lines)))
    #expect(day.lines.map(\.quantity).max() == 6)
  }

  @Test func `lines and quantities follow their options`() throws {
    let settings = GeneratedFolder.settings {
      $0.meanLines = 4.5
      $0.maxLines = 9
      $0.multipleUnitShare = 1
      $0.maxQuantity = 2
    }
    let day = try GeneratedFolder(settings)
    #expect((4.3...4.7).contains(Double(day.lines.count) / 2000))
    #expect(day.scenario.orders.map(\.lines.count).max() == 9)
    #expect(day.lines.allSatisfy { $0.quantity == 2 })
    let single = try GeneratedFolder(GeneratedFolder.settings { $0.meanLines = 1 })
    #expect(single.lines.count == 2000)
  }

  @Test func `the SKUs of an order differ, however few there are`() throws {
    let settings = GeneratedFolder.settings(skus: 3) {
      $0.skew = 3
      $0.meanLines = 6
    }
    let day = try GeneratedFolder(settings)
    for order in day.scenario.orders { #expect(Set(order.lines.map(\.sku)).count == 3) }
  }

  @Test func `popularity follows Zipf's law`() throws {
    let day = try GeneratedFolder(
      GeneratedFolder.settings(orders: 20_000, locations: 1) {
        $0.meanLines = 1
        $0.skew = 1
      })
    let counts = Dictionary(day.lines.map { ($0.sku, 1) }, uniquingKeysWith: +)
    let first = Double(counts["SKU-0001"] ?? 0)
    for rank in [2, 4, 10] {
      let expected = first / Double(rank)
      let found = Double(counts["SKU-\(rank < 10 ? "000" : "00")\(rank)"] ?? 0)
      #expect((expected * 0.85...expected * 1.15).contains(found), "rank \(rank)")
    }
    let even = try GeneratedFolder(
      GeneratedFolder.settings(orders: 20_000, locations: 1, skus: 10) { $0.skew = 0 })
    let alike = Dictionary(even.lines.map { ($0.sku, 1) }, uniquingKeysWith: +).values
    #expect(Double(alike.max() ?? 0) < 1.1 * Double(alike.min() ?? 0))
  }

  @Test func `powers by square roots are powers`() {
    #expect(Popularity.power(10, 3) == 1000)
    #expect(Popularity.power(16, 0.75) == 8)
    #expect(Popularity.power(7, 0) == 1)
    #expect(abs(Popularity.power(100_000, 0.8) - 10_000) < 0.5)
  }

  @Test func `channels and destinations follow their shares`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 20_000, locations: 1))
    let orders = day.scenario.orders
    for channel in SalesChannel.allCases {
      let share = Double(orders.count { $0.channel == channel.rawValue }) / 20_000
      #expect(abs(share - Double(channel.share) / 100) < 0.015, "\(channel)")
    }
    let california = orders.count { ("900"..."961").contains(String($0.postalCode.prefix(3))) }
    // 39.5 of 331.4 million people.
    #expect((0.109...0.129).contains(Double(california) / 20_000))
    #expect(orders.allSatisfy { $0.country == "US" && $0.postalCode.utf8.count == 5 })
  }
}
