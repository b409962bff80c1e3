import Foundation
import OrderRouting
import Testing

@testable import ScenarioFiles

@Suite struct PriceFileTests {
  private static let header = "kind,location_id,sku,service_id,channel,price\n"

  /// Reads a text as prices.csv.
  private static func read(_ text: String) throws -> (prices: [SupplyPrice], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let file = SourceFile(name: "prices.csv", bytes: Array(text.utf8))
    let loaded = try #require(LoadedTable(file, log: &log, PriceTable.init))
    return (loaded.rows, log)
  }

  @Test func `prices come back as they were written`() throws {
    let supplies: [Supply] = [
      .stock(location: "L", sku: "A,\"B"), .allocation(location: "L", sku: "X", channel: "web"),
      .locationShipments(location: "Ö M"), .locationUnits(location: "L"),
      .serviceShipments(location: "L", service: "ground"),
    ]
    let prices = supplies.enumerated().map { index, supply in
      SupplyPrice(supply, price: Money(millionths: [1, 2_500_000, 100, 0, 999_999_999_999_999_999][index]))
    }
    let (read, log) = try Self.read(String(decoding: PlanTables.text(prices), as: UTF8.self))
    #expect(read == prices && log.errorCount == 0 && log.warningCount == 0)
    #expect(try Self.read(String(decoding: PlanTables.text([SupplyPrice]()), as: UTF8.self)).prices == [])
  }

  @Test func `a long table is the same with any number of threads, and comes back whole`() throws {
    let prices = (0..<5_000).map { number in
      SupplyPrice(
        .stock(location: "L\(number % 7)", sku: "X\(number)"), price: Money(millionths: Int64(number)))
    }
    let text = PlanTables.text(prices, threads: 1)
    #expect(PlanTables.text(prices, threads: 8) == text)
    #expect(try Self.read(String(decoding: text, as: UTF8.self)).prices == prices)
  }

  @Test(arguments: [
    ("stock,L,,,,1", "prices.csv:2:9: error: sku: expected a value in a row of the kind stock."),
    (
      "allocation,L,X,,,1",
      "prices.csv:2:17: error: channel: expected a value in a row of the kind allocation."
    ),
    (
      "service_shipments,L,,,,1",
      "prices.csv:2:22: error: service_id: expected a value in a row of the kind service_shipments."
    ),
    (
      "location_units,L,X,,,1",
      "prices.csv:2:18: error: sku \"X\": expected a blank cell in a row of the kind location_units."
    ),
    (
      "stocks,L,X,,,1",
      "prices.csv:2:1: error: kind \"stocks\": expected one of stock, allocation, location_shipments, "
        + "location_units, service_shipments. Maybe \"stock\"."
    ),
    ("stock,,X,,,1", "prices.csv:2:7: error: location_id: expected a value, found a blank cell."),
    ("stock,L,X,,,-1", "prices.csv:2:13: error: price \"-1\": expected a number of at least 0."),
    ("stock,L,X,,,", "prices.csv:2:13: error: price: expected a value, found a blank cell."),
    (
      "stock,L,X,,,1\nstock,L,X,,,2",
      "prices.csv:3:1: error: kind \"stock\": expected each supply once. Delete the row, or the one before it."
    ),
  ])
  func `a row that is no price is told by line, column, value and what was expected`(
    rows: String, message: String
  ) throws {
    let log = try Self.read(Self.header + rows + "\n").log
    #expect(log.errors.map(\.description) == [message])
  }

  @Test func `a file or a folder with one is read, and what is neither is told`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prices-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: InvalidPriceFile.self) { try PriceFile(folder.path) }
    let file = folder.appending(path: "prices.csv")
    try Data((Self.header + "location_units,L,,,,2\n").utf8).write(to: file)
    let prices = [SupplyPrice(.locationUnits(location: "L"), price: 2)]
    for path in [file.path, folder.path, folder.path + "/"] { #expect(try PriceFile(path).prices == prices) }
    try Data("kind,location_id,cost\nlocation_units,L,2\n".utf8).write(to: file)
    let error = #expect(throws: InvalidPriceFile.self) { try PriceFile(file.path) }
    let lines = error?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.first == "\(file.path):1:1: error: price: expected this column in the header.")
  }
}
