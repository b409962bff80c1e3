import Foundation
import OrderRouting
import Testing

@testable import Datasets

@Suite struct GeneratedDayTests {
  @Test func `the same settings give the same bytes, another seed others`() throws {
    let first = try GeneratedFolder(GeneratedFolder.settings())
    #expect(try GeneratedFolder(GeneratedFolder.settings()).files == first.files)
    let other = try GeneratedFolder(GeneratedFolder.settings(seed: 8))
    for name in ["orders.csv", "stock.csv", "items.csv", "locations.csv"] {
      #expect(first.files[name] != other.files[name])
    }
  }

  @Test(arguments: GeneratedDay.Preset.allCases)
  func `a day of any preset reads without warnings, and is as large as asked`(
    preset: GeneratedDay.Preset
  ) throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(preset))
    #expect(day.warningCount == 0)
    #expect(day.scenario.orders.count == 2000)
    #expect(day.scenario.locations.count == 12)
    #expect(day.scenario.items.count == 300)
    #expect(day.counts.lines == day.lines.count)
    #expect(day.counts.units == day.unitsOrdered.values.reduce(0, +))
    #expect(day.counts.stockRows == day.scenario.stock.count)
    #expect(Set(day.scenario.locations.map(\.kind)) == [.warehouse, .thirdParty, .marketplace])
    #expect(!day.scenario.allocations.isEmpty)
  }

  @Test func `the bytes of a day do not change unnoticed`() throws {
    let day = try GeneratedFolder(GeneratedFolder.settings(orders: 3, locations: 2, skus: 2, seed: 1))
    let orders = String(decoding: try #require(day.files["orders.csv"]), as: UTF8.self)
    #expect(
      orders == """
        order_id,sku,quantity,unit_price,channel,country,postal_code,placed_at,deliver_by
        O-000001,SKU-0002,1,45.99,shopify,US,37340,2026-11-23T00:00:00-05:00,2026-11-25
        O-000001,SKU-0001,1,25.99,,,,,
        O-000002,SKU-0001,1,25.99,amazon,US,30077,2026-11-23T03:00:00-05:00,2026-11-27
        O-000002,SKU-0002,1,45.99,,,,,
        O-000003,SKU-0001,1,25.99,shopify,US,77343,2026-11-23T06:00:00-05:00,2026-11-30
        O-000003,SKU-0002,1,45.99,,,,,

        """)
    let stock = String(decoding: try #require(day.files["stock.csv"]), as: UTF8.self)
    #expect(
      stock == """
        location_id,sku,on_hand
        LOUISVILLE-40213,SKU-0001,2
        NORTH-LAS-VEGAS-89081,SKU-0001,3
        LOUISVILLE-40213,SKU-0002,2
        NORTH-LAS-VEGAS-89081,SKU-0002,2

        """)
    let large = try GeneratedFolder(GeneratedFolder.settings(.tight, locations: 74) { $0.skew = 1.1 })
    #expect(large.digest == "46123783354c57bcbe4bc6f0106d30fcc9a62b8d06e982d740e1c12ea0c3d6f7")
  }

  @Test(arguments: [(0, 1, 1), (0, 20, 50), (1, 1, 1), (1, 74, 9), (40, 3, 1), (300, 1, 40), (300, 74, 500)])
  func `days of any size read without warnings`(orders: Int, locations: Int, skus: Int) throws {
    let day = try GeneratedFolder(
      GeneratedFolder.settings(orders: orders, locations: locations, skus: skus))
    #expect(day.warningCount == 0)
    #expect(day.scenario.orders.count == orders)
    #expect(day.scenario.locations.count == locations)
    #expect(day.unitsStocked.values.reduce(0, +) == day.counts.unitsStocked)
  }

  @Test func `settings out of bounds are all named`() {
    let settings = GeneratedFolder.settings(orders: -1, locations: 75, skus: 0) {
      $0.stockCover = 0
      $0.capacityCover = 11
      $0.meanLines = 7
      $0.skew = 4
      $0.multipleUnitShare = 1.5
      $0.maxQuantity = 0
    }
    #expect(
      settings.problems == [
        "orders: found -1, expected 0 to 10000000",
        "locations: found 75, expected 1 to 74, as many hubs as are known; for more, add locations of your own "
          + "to the tables of a generated folder",
        "SKUs: found 0, expected 1 to 10000000",
        "units stocked for a unit ordered: found 0.00, expected 0.000001 to 10.00",
        "shipments for an order: found 11.00, expected 0.000001 to 10.00",
        "lines of an order on average: found 7.00, expected 1.00 to 6.00",
        "Zipf's exponent: found 4.00, expected 0.00 to 3.00",
        "the share of lines with several units: found 1.50, expected 0.00 to 1.00",
        "units of a line at most: found 0, expected 1 to 100",
      ])
    #expect(throws: DatasetError(settings.problems)) { try GeneratedDay(settings) }
    #expect(GeneratedFolder.settings { $0.maxLines = 0 }.problems.count == 2)
  }

  @Test func `a folder that is there is refused, and an interrupted day leaves nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "day-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let day = try GeneratedDay(GeneratedFolder.settings())
    #expect(throws: DatasetError("\(folder.path) is there already: give the path of a new folder")) {
      try day.write(to: folder.path)
    }
    let path = folder.appending(path: "out").path
    #expect(throws: DatasetError("interrupted: \(path) was not written")) {
      try day.write(to: path + "/", isInterrupted: { true })
    }
    #expect(throws: DatasetError("expected the path of a folder to write")) { try day.write(to: "") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
