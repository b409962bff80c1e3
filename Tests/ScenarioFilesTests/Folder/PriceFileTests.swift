import Foundation
import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct PriceFileTests {
  private static let header = "kind,location_id,sku,service_id,channel,carrier,price,ship_date\n"

  /// Reads a text as prices.csv.
  private static func read(_ text: String) throws -> (prices: [SupplyPrice], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let file = SourceFile(name: "prices.csv", bytes: Array(text.utf8))
    let loaded = try #require(LoadedTable(file, log: &log, PriceTable.init))
    return (loaded.rows, log)
  }

  private static let supplies: [Supply] = [
    .stock(location: "L", sku: "A,\"B"), .allocation(location: "L", sku: "X", channel: "web"),
    .locationShipments(location: "Ö M"), .locationUnits(location: "L"),
    .serviceShipments(location: "L", service: "ground"), .carrierShipments(carrier: "UPS"),
  ]

  @Test func `prices come back as they were written`() throws {
    let amounts: [Int64] = [1, 2_500_000, 100, 0, 999_999_999_999_999_999, 7]
    let prices = zip(Self.supplies, amounts).map { SupplyPrice($0, price: Money(millionths: $1)) }
    for period in LimitPeriod.allCases {
      let text = String(decoding: PlanTables.text(prices, limitsPer: period), as: UTF8.self)
      let (read, log) = try Self.read(text)
      #expect(read == prices && log.errorCount == 0 && log.warningCount == 0)
      let none = String(decoding: PlanTables.text([SupplyPrice](), limitsPer: period), as: UTF8.self)
      #expect(try Self.read(none).prices == [])
    }
  }

  @Test func `a limit has a price for each ship date`() throws {
    let days = [Day(daysSinceEpoch: 20_780), Day(daysSinceEpoch: 20_781)]
    let supplies = days.flatMap { day -> [Supply] in
      [
        .locationShipments(location: "L", shipDate: day), .locationUnits(location: "L", shipDate: day),
        .serviceShipments(location: "L", service: "ground", shipDate: day),
        .carrierShipments(carrier: "UPS", shipDate: day),
      ]
    }
    let prices = (supplies + Self.supplies).map { SupplyPrice($0, price: 1) }
    let text = String(decoding: PlanTables.text(prices, limitsPer: .shipDate), as: UTF8.self)
    #expect(text.hasPrefix(Self.header + "location_shipments,L,,,,,1.00,2026-11-23\n"))
    #expect(text.contains("carrier_shipments,,,,,UPS,1.00,2026-11-24\n"))
    #expect(text.hasSuffix("carrier_shipments,,,,,UPS,1.00,\n"))
    let (read, log) = try Self.read(text)
    #expect(read == prices && log.errorCount == 0 && log.warningCount == 0)
  }

  @Test func `without ship dates there is no column of them, and the carrier's is always there`() {
    let text = String(
      decoding: PlanTables.text([SupplyPrice(Self.supplies[1], price: 1)], limitsPer: .plan), as: UTF8.self)
    #expect(
      text == "kind,location_id,sku,service_id,channel,carrier,price\nallocation,L,X,,web,,1.00\n")
  }

  @Test func `prices of a version without carriers are read`() throws {
    let text = "kind,location_id,sku,service_id,channel,price\nstock,L,X,,,2\nlocation_units,L,,,,3\n"
    let (prices, log) = try Self.read(text)
    #expect(log.errorCount == 0 && log.warningCount == 0)
    #expect(
      prices == [
        SupplyPrice(.stock(location: "L", sku: "X"), price: 2),
        SupplyPrice(.locationUnits(location: "L"), price: 3),
      ])
  }

  @Test func `a long table is the same with any number of threads, and comes back whole`() throws {
    let prices = (0..<5_000).map { number in
      SupplyPrice(
        .stock(location: "L\(number % 7)", sku: "X\(number)"), price: Money(millionths: Int64(number)))
    }
    let text = PlanTables.text(prices, limitsPer: .plan, threads: 1)
    #expect(PlanTables.text(prices, limitsPer: .plan, threads: 8) == text)
    #expect(try Self.read(String(decoding: text, as: UTF8.self)).prices == prices)
  }

  @Test(arguments: [
    ("stock,L,,,,,1,", "2:9: error: sku: expected a value in a row of the kind stock."),
    ("allocation,L,X,,,,1,", "2:17: error: channel: expected a value in a row of the kind allocation."),
    (
      "service_shipments,L,,,,,1,",
      "2:22: error: service_id: expected a value in a row of the kind service_shipments."
    ),
    (
      "carrier_shipments,,,,,,1,",
      "2:23: error: carrier: expected a value in a row of the kind carrier_shipments."
    ),
    (
      "carrier_shipments,L,,,,UPS,1,",
      "2:19: error: location_id \"L\": expected a blank cell in a row of the kind carrier_shipments."
    ),
    (
      "location_units,L,X,,,,1,",
      "2:18: error: sku \"X\": expected a blank cell in a row of the kind location_units."
    ),
    (
      "stock,L,X,,,UPS,1,", "2:13: error: carrier \"UPS\": expected a blank cell in a row of the kind stock."
    ),
    (
      "stock,L,X,,,,1,2026-11-23",
      "2:16: error: ship_date \"2026-11-23\": expected a blank cell in a row of the kind stock."
    ),
    (
      "location_units,L,,,,,1,tomorrow",
      "2:24: error: ship_date \"tomorrow\": expected a date that exists, YYYY-MM-DD."
    ),
    (
      "stocks,L,X,,,,1,",
      "2:1: error: kind \"stocks\": expected one of stock, allocation, location_shipments, "
        + "location_units, service_shipments, carrier_shipments. Maybe \"stock\"."
    ),
    ("stock,,X,,,,1,", "2:7: error: location_id: expected a value in a row of the kind stock."),
    ("stock,L,X,,,,-1,", "2:14: error: price \"-1\": expected a number of at least 0."),
    ("stock,L,X,,,,,", "2:14: error: price: expected a value, found a blank cell."),
    (
      "stock,L,X,,,,1,\nstock,L,X,,,,2,",
      "3:1: error: kind \"stock\": expected each supply once. Delete the row, or the one before it."
    ),
    (
      "location_units,L,,,,,1,2026-11-23\nlocation_units,L,,,,,1,2026-11-24\nlocation_units,L,,,,,1,2026-11-23",
      "4:1: error: kind \"location_units\": expected each supply once. Delete the row, or the one before it."
    ),
  ])
  func `a row that is no price is told by line, column, value and what was expected`(
    rows: String, message: String
  ) throws {
    let log = try Self.read(Self.header + rows + "\n").log
    #expect(log.errors.map(\.description) == ["prices.csv:" + message])
  }

  @Test func `a file or a folder with one is read, and what is neither is told`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prices-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: InvalidPriceFile.self) { try PriceFile(folder.path) }
    let file = folder.appending(path: "prices.csv")
    try Data((Self.header + "location_units,L,,,,,2,\n").utf8).write(to: file)
    let prices = [SupplyPrice(.locationUnits(location: "L"), price: 2)]
    for path in [file.path, folder.path, folder.path + "/"] { #expect(try PriceFile(path).prices == prices) }
    try Data("kind,location_id,cost\nlocation_units,L,2\n".utf8).write(to: file)
    let error = #expect(throws: InvalidPriceFile.self) { try PriceFile(file.path) }
    let lines = error?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first == "\(file.path):1:1: error: price: expected this column in the header.")
  }
}
