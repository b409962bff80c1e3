import FoundationEssentials
import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioReaderTests {
  @Test func `the fixture reads without errors or warnings`() throws {
    #expect(ScenarioFixture().diagnostics() == [])
  }

  @Test func `scenario.json gives the moment, the units and the policy`() throws {
    let scenario = try ScenarioFixture().read().scenario
    #expect(scenario.name == "small")
    #expect(scenario.asOf == Instant(secondsSinceEpoch: 1_795_444_200))
    #expect(scenario.currency == "USD")
    var policy = Policy(unfilledUnitPenalty: 25)
    policy.splitPenalty = 1.5
    policy.latePenaltyPerDay = 4
    policy.lateShipPenaltyPerDay = 0.75
    #expect(scenario.policy == policy)
  }

  @Test func `what scenario.json leaves out has its default`() throws {
    let json =
      #"{"format":1,"as_of":"2026-11-23T09:30Z","currency":"EUR","policy":{"unfilled_unit_penalty":0.000001}}"#
    let scenario = try ScenarioFixture().setting("scenario.json", to: json).read().scenario
    #expect(scenario.name == "")
    #expect(scenario.weightUnit == .pound)
    #expect(scenario.lengthUnit == .inch)
    #expect(scenario.policy == Policy(unfilledUnitPenalty: Money(millionths: 1)))
  }

  @Test func `locations have the clocks of their zone at the moment of planning`() throws {
    let scenario = try ScenarioFixture().read().scenario
    let locations = scenario.locations
    #expect(locations.map(\.id) == ["EAST", "WEST"])
    #expect(locations.map { $0.clock.offset(at: scenario.asOf) } == [-5 * 3600, -8 * 3600])
    #expect(locations.map(\.kind) == [.warehouse, .thirdParty])
    #expect(locations.map(\.postalCode) == ["07001", "94110"])
    #expect(locations.map(\.country) == ["US", "US"])
    #expect(locations[0].cutoff?.minutes == 14 * 60)
    #expect(locations[0].coordinates == Coordinates(latitude: 40.58, longitude: -74.26))
    #expect(locations[1].coordinates == nil)
    #expect(locations[1].workingDays == .mondayToFriday)
    #expect(locations[1].maxShipments == nil)
    #expect(locations[1].excludedTags == ["hazmat", "cold"])
    let summer = ScenarioFixture().replacing("2026-11-23T09", with: "2026-07-23T09", in: "scenario.json")
    let july = try summer.read().scenario
    #expect(july.locations.map { $0.clock.offset(at: july.asOf) } == [-4 * 3600, -7 * 3600])
  }

  @Test func `an asterisk means any`() throws {
    let scenario = try ScenarioFixture().read().scenario
    #expect(scenario.services.map(\.location) == [nil, "WEST"])
    #expect(scenario.zones.map(\.location) == [nil, "EAST", "WEST"])
    #expect(scenario.zones.map(\.country) == [nil, "US", "US"])
    #expect(scenario.rates.map(\.zone) == ["2", nil])
    #expect(scenario.closures.map(\.closes) == [.location, .service("ground"), .everyService])
    #expect(scenario.channelRules.map(\.channel) == ["ebay", "shopify"])
    #expect(scenario.channelRules.map(\.location) == ["WEST", nil])
    #expect(scenario.channelRules.map(\.allowed) == [false, true])
    #expect(scenario.restrictions[0].prefix == "96")
  }

  @Test func `stock may be oversold or unlimited`() throws {
    let stock = try ScenarioFixture().read().scenario.stock
    #expect(stock.map(\.onHand) == [100, -3, nil, 7])
    #expect(stock.map(\.safetyStock) == [10, 0, 0, 1])
  }

  @Test func `tables that are not required may be absent`() throws {
    var fixture = ScenarioFixture().removing("closures.csv").removing("restrictions.csv")
    fixture = fixture.removing("allocations.csv").removing("stock_values.csv").removing("channel_rules.csv")
    let found = fixture.diagnostics()
    #expect(found == [])
  }

  @Test func `every required file that is missing is reported`() throws {
    var fixture = ScenarioFixture()
    for file in ScenarioFixture.tables.keys { fixture = fixture.removing(file) }
    let found = fixture.diagnostics()
    #expect(
      found
        == [
          "scenario.json", "locations.csv", "services.csv", "zones.csv", "items.csv", "stock.csv",
          "orders.csv",
        ]
        .map { $0 + ": error: expected this file in the folder." })
  }

  @Test func `unknown files are warnings, hidden ones are not`() throws {
    let fixture = ScenarioFixture().setting("Kit.csv", to: "").setting(".hidden", to: "").removing("kits.csv")
    let found = fixture.diagnostics()
    #expect(
      found.first == "Kit.csv: warning: no such table; the file is ignored. Maybe \"kits.csv\"."
        || found.count > 1)
    #expect(found.contains("Kit.csv: warning: no such table; the file is ignored. Maybe \"kits.csv\"."))
    #expect(!found.contains { $0.contains("hidden") })
  }

  @Test func `a folder that is none is an error`() throws {
    try ScenarioFixture().inFolder { path in
      for wrong in [path + "/nothing", path + "/orders.csv", ""] {
        #expect(throws: InvalidScenarioFolder.self) { try ScenarioReader.read(folder: wrong) }
      }
    }
  }

  @Test func `a folder on disk reads as its files do in memory`() throws {
    let folder = try ScenarioFixture().inFolder { path in try ScenarioReader.read(folder: path) }
    #expect(folder.digest == (try ScenarioFixture().read().digest))
    #expect(folder.scenario.orders.count == 3)
  }

  @Test func `a file that is a folder is an error, other folders are not`() throws {
    let lines = try ScenarioFixture().removing("kits.csv").inFolder { path in
      for name in ["kits.csv", "expected"] {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
      }
      do throws(InvalidScenarioFolder) {
        _ = try ScenarioReader.read(folder: path)
        return [""]
      } catch {
        return error.diagnostics.map(\.description)
      }
    }
    #expect(lines.first == "kits.csv: error: expected a file, found a folder.")
    #expect(!lines.contains { $0.contains("expected/") || $0.hasPrefix("expected:") })
  }

  @Test func `every problem of every file is found in one run, in the order of the files`() throws {
    let fixture = ScenarioFixture().replacing(",2,10.00", with: ",x,10.00", in: "orders.csv")
      .replacing("3,4,,", with: "1.5,$4,,", in: "orders.csv")
      .replacing("America/New_York", with: "America/NewYork", in: "locations.csv")
      .replacing("\"format\": 1", with: "\"format\": 2", in: "scenario.json")
      .replacing("usps,*,*,,8", with: "usps,*,*,,", in: "zones.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "scenario.json:2:13: error: format \"2\": expected 1. Maybe a newer version of this program reads it.",
        "locations.csv:2:48: error: time_zone \"America/NewYork\": expected an IANA time zone such as "
          + "America/New_York. Maybe \"America/New_York\".",
        "zones.csv:2:11: error: zone: expected a value, found a blank cell.",
        "orders.csv:2:8: error: quantity \"x\": expected a whole number of at least 1.",
        "orders.csv:4:8: error: quantity \"1.5\": expected a whole number of at least 1.",
        "orders.csv:4:12: error: unit_price \"$4\": expected a number of at least 0. Maybe \"4\".",
      ])
  }

  @Test func `at most a thousand errors are listed, and all are counted`() throws {
    var fixture = ScenarioFixture()
    fixture = fixture.appending(
      String(repeating: "Z,,PEN,x,,,US,,,,,,,,,,,,\n", count: 5000), to: "orders.csv")
    do throws(InvalidScenarioFolder) {
      _ = try fixture.read()
      Issue.record("read without errors")
    } catch {
      #expect(error.errorCount == 5000)
      #expect(error.diagnostics.count == 1000)
      #expect(error.description.hasSuffix("… and 4000 more errors"))
    }
  }

  @Test func `a violation of the model is reported where it stands`() throws {
    let violations = [
      Violation(
        .error, at: ScenarioPlace(.orders, row: 0, line: 1, column: "sku"), value: "BOX", message: "bad"),
      Violation(.error, at: ScenarioPlace(.orders, row: 1, column: "country"), value: "US", message: "bad"),
      Violation(.error, at: ScenarioPlace(.stock, row: 2, column: "sku"), value: "PEN", message: "bad"),
      Violation(.error, at: ScenarioPlace(.stock, row: 2, column: "none"), value: "", message: "bad"),
      Violation(.warning, at: ScenarioPlace(.scenario, row: 0, column: "late"), value: "x", message: "bad"),
    ]
    do throws(InvalidScenarioFolder) {
      _ = try ScenarioFixture().read(violations: violations)
      Issue.record("read without errors")
    } catch {
      #expect(
        error.diagnostics.map(\.description) == [
          "scenario.json:13:13: warning: policy.late \"x\": bad.", "stock.csv:4:1: error: none: bad.",
          "stock.csv:4:6: error: sku \"PEN\": bad.", "orders.csv:3:19: error: country \"US\": bad.",
          "orders.csv:4:4: error: sku \"BOX\": bad.",
        ])
      #expect(error.errorCount == 4)
    }
  }

  @Test func `what follows from an error is not reported again`() throws {
    // Without services.csv, and with a rate row that is no good, every reference to them would fail.
    let fixture = ScenarioFixture().removing("services.csv").replacing(
      "r1,2,5,", with: "r1,2,x,", in: "rates.csv")
    let found = fixture.diagnostics()
    #expect(
      found == [
        "services.csv: error: expected this file in the folder.",
        "rates.csv:2:6: error: up_to \"x\": expected a number.",
      ])
  }
}
