import OrderRouting
import Testing

@testable import Simulation

@Suite struct OrderPoolTests {
  private static func pool(_ orders: [Order]) -> OrderPool {
    var scenario = SmallDay.scenario(stock: [])
    scenario.orders = orders
    return OrderPool(scenario.orders, at: scenario.asOf)
  }

  @Test func `the same seed draws the same orders, another seed or day others`() {
    let pool = OrderPool(SmallDay.busy().orders, at: SmallDay.busy().asOf)
    func draw(_ seed: UInt64, _ day: Int) -> [String] {
      pool.arrivals(day: day, demand: .fixed, number: 40, seed: seed).map {
        "\($0.instant.local(offset: 0).secondsOfDay) \($0.order.lines.map(\.sku))"
      }
    }
    #expect(draw(1, 1) == draw(1, 1))
    #expect(draw(1, 1) != draw(2, 1))
    #expect(draw(1, 1) != draw(1, 2))
  }

  @Test func `orders come in as they were placed, in the 24 hours up to the planning`() {
    let pool = Self.pool([
      SmallDay.order("late", ["A"], hour: 17), SmallDay.order("early", ["B"], hour: 2),
      SmallDay.order("now", ["A", "B"], hour: 18), SmallDay.order("after", ["A"], hour: 20),
    ])
    let arrivals = pool.arrivals(day: 2, demand: .replay, number: 0, seed: 0)
    // 20:00 comes after the end of the day, so it belongs to the evening before.
    #expect(arrivals.map { $0.instant.local(offset: 0).secondsOfDay / 3_600 } == [20, 2, 17, 18])
    #expect(
      arrivals.map { Int($0.instant.local(offset: 0).day.days(since: SmallDay.monday)) } == [0, 1, 1, 1])
    #expect(arrivals.allSatisfy { $0.order.placedAt == $0.instant })
  }

  @Test func `a promise lies as far ahead as it did when the order was placed`() {
    var fresh = SmallDay.order("fresh", ["A"], hour: 9)
    fresh.deliverBy = SmallDay.monday.advanced(by: 2)
    var old = SmallDay.order("old", ["A"], hour: 10 - 72)
    old.deliverBy = SmallDay.monday.advanced(by: -1)
    let arrivals = Self.pool([fresh, old]).arrivals(day: 5, demand: .replay, number: 0, seed: 0)
    let friday = SmallDay.monday.advanced(by: 4)
    #expect(arrivals.map { $0.instant.local(offset: 0).day } == [friday, friday])
    #expect(arrivals.map(\.order.deliverBy) == [friday.advanced(by: 2), friday.advanced(by: 2)])
  }

  @Test func `orders without a time take that of others, or any of the day`() {
    let some = Self.pool([
      SmallDay.order("timed", ["A"], hour: 9), SmallDay.order("untimed", ["B"], hour: nil),
    ])
    let known = some.arrivals(day: 1, demand: .fixed, number: 50, seed: 3)
    #expect(known.allSatisfy { $0.instant.local(offset: 0).secondsOfDay == 9 * 3_600 })

    let none = Self.pool([SmallDay.order("untimed", ["B"], hour: nil)])
    let any = none.arrivals(day: 1, demand: .fixed, number: 2_000, seed: 3)
    let start = SmallDay.evening.seconds - 86_400
    var quarters = [0, 0, 0, 0]
    for arrival in any { quarters[Int((arrival.instant.seconds - start - 1) * 4 / 86_400)] += 1 }
    #expect(quarters.allSatisfy { (400...600).contains($0) })
    #expect(any.map(\.instant) == any.map(\.instant).sorted())
  }

  @Test func `Poisson's days have the mean and the variance of their number`() {
    let counts = (1...400).map { day in
      var random = RandomStream(seed: 11, day: day)
      return Double(random.poisson(50))
    }
    let mean = counts.reduce(0, +) / 400
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    #expect((49...51).contains(mean))
    #expect((38...63).contains(variance))
  }

  @Test func `a fixed demand draws its number, with replacement`() {
    let arrivals = OrderPool(SmallDay.busy().orders, at: SmallDay.busy().asOf).arrivals(
      day: 1, demand: .fixed, number: 30, seed: 1)
    #expect(arrivals.count == 30)
    #expect(Set(arrivals.map(\.order.id)).count == 30)
  }

  @Test func `a scenario without orders has days without any`() {
    #expect(Self.pool([]).arrivals(day: 1, demand: .poisson, number: 9, seed: 1).isEmpty)
  }
}
