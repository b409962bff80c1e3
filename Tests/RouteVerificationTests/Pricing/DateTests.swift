import RouteVerification
import RoutingFixtures
import RoutingModel
import Testing

struct DateTests {
  private func day(_ text: String) -> Day? { Day(text) }

  @Test(arguments: [
    (50_400, 0, "2026-11-23"), (50_400, 1, "2026-11-24"), (50_401, 0, "2026-11-24"),
  ])
  func `the cutoff is local and counts seconds`(second: Int, nanoseconds: Int, shipDate: String) throws {
    var scenario = TinyScenario.make()
    scenario.locations[0].clock = LocalClock(offset: -18_000)
    scenario.locations[0].cutoff = TimeOfDay(hour: 14, minute: 0)
    scenario.asOf = Instant(
      TinyScenario.monday, secondsOfDay: second, nanoseconds: Int32(nanoseconds), offset: -18_000)
    #expect(try scenario.price().get().shipDate == day(shipDate))
    scenario.services[0].cutoff = TimeOfDay(hour: 14, minute: 1)
    #expect(try scenario.price().get().shipDate == day("2026-11-23"))
  }

  @Test(arguments: [(-18_000, "2026-11-22"), (0, "2026-11-23"), (20_700, "2026-11-23")])
  func `the day is the one of the location's clocks`(offset: Int, shipDate: String) throws {
    var scenario = TinyScenario.make()
    scenario.asOf = Instant(TinyScenario.monday, secondsOfDay: 1_800)
    scenario.locations[0].clock = LocalClock(offset: offset)
    #expect(try scenario.price().get().shipDate == day(shipDate))
  }

  @Test func `handling takes open days and the carrier comes on an open pickup day`() throws {
    var scenario = TinyScenario.make()
    scenario.locations[0].workingDays = .mondayToFriday
    scenario.locations[0].handlingDays = 2
    scenario.closures = [
      Closure(location: nil, closes: .location, date: TinyScenario.monday.advanced(by: 1)),
      Closure(location: "L", closes: .service("s"), date: TinyScenario.monday.advanced(by: 3)),
    ]
    // Monday, then Wednesday and Thursday; the service rests on Thursday.
    #expect(try scenario.price().get().shipDate == day("2026-11-27"))
    scenario.services[0].pickupDays = Weekdays(bits: 0b010_0001)
    // Saturday is a pickup day, but not open.
    #expect(try scenario.price().get().shipDate == day("2026-11-30"))
  }

  @Test func `a closed location still receives and a closed service does not deliver`() throws {
    var scenario = TinyScenario.make()
    scenario.closures = [
      Closure(location: "L", closes: .location, date: TinyScenario.monday.advanced(by: 2)),
      Closure(location: nil, closes: .everyService, date: TinyScenario.monday.advanced(by: 3)),
    ]
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", zone: "1", days: 2), TransitRow(table: "t", days: 9)]
    #expect(try scenario.price().get().deliveryDate == day("2026-11-25"))
    scenario.transit[0].days = 3
    #expect(try scenario.price().get().deliveryDate == day("2026-11-27"))
  }

  @Test(arguments: [
    (0, "2026-11-27", "2026-11-27"), (1, "2026-11-30", "2026-11-30"), (2, "2026-11-30", "2026-12-01"),
    (4, "2026-12-01", "2026-12-03"),
  ])
  func `transit counts all days or delivery days`(days: Int, all: String, delivery: String) throws {
    var scenario = TinyScenario.make()
    scenario.asOf = Instant(TinyScenario.monday.advanced(by: 4), secondsOfDay: 0)
    scenario.services[0].deliveryDays = .mondayToFriday
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: days)]
    #expect(try scenario.price().get().deliveryDate == day(all))
    scenario.services[0].transitCounts = .deliveryDays
    #expect(try scenario.price().get().deliveryDate == day(delivery))
  }

  @Test func `without a transit table nothing is late`() throws {
    var scenario = TinyScenario.make()
    scenario.orders[0].deliverBy = TinyScenario.monday.advanced(by: -5)
    let priced = try scenario.price().get()
    #expect(priced.deliveryDate == TinyScenario.monday)
    #expect(priced.daysLate == 0)
  }

  @Test func `lateness forbids where the policy says so`() {
    var scenario = TinyScenario.make()
    scenario.orders[0].deliverBy = TinyScenario.monday.advanced(by: 1)
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: 3)]
    #expect(scenario.obstacle == nil)
    scenario.policy.late = .forbid
    #expect(scenario.obstacle == .late(days: 2, shipDays: 0))
    scenario.transit = [TransitRow(table: "t", zone: "other", days: 3)]
    #expect(scenario.obstacle == .noTransit)
  }

  @Test func `a ship date is at most 366 days after the local date`() throws {
    var scenario = TinyScenario.make()
    scenario.locations[0].handlingDays = 366
    #expect(try scenario.price().get().shipDate == TinyScenario.monday.advanced(by: 366))
    scenario.locations[0].handlingDays = 367
    #expect(scenario.obstacle == .noDate)
  }

  @Test(arguments: TransitCount.allCases)
  func `a delivery date is at most 366 days after the ship date`(counts: TransitCount) throws {
    var scenario = TinyScenario.make()
    scenario.services[0].transitCounts = counts
    scenario.services[0].transitTable = "t"
    scenario.transit = [TransitRow(table: "t", days: 366)]
    #expect(try scenario.price().get().deliveryDate == TinyScenario.monday.advanced(by: 366))
    scenario.transit[0].days = 367
    #expect(scenario.obstacle == .noDate)
    scenario.transit[0].days = 1_000_000_000
    #expect(scenario.obstacle == .noDate)
  }
}
