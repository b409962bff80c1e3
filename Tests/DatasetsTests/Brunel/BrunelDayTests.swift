import Foundation
import Testing

@testable import Datasets

@Suite(.enabled(if: Repository.exists(Repository.brunel), "needs ../shared/data/brunel"))
struct BrunelDayTests {
  /// Converted once for the tests that only read it.
  private static let converted = Result { try BrunelDay.convert(Repository.brunelSource()) }

  /// Rows of a file of the dataset by column.
  private func rows(_ name: String, columns: [String]) throws -> [[String]] {
    let dataset = try Self.converted.get()
    let text = try #require(dataset[name])
    return try SourceTable(file: name, bytes: Array(text.utf8), columns: columns)
      .map { row in columns.map { row.text($0) } }
  }

  @Test func `all 9 215 orders, 19 plants and their capacities are there`() throws {
    let orders = try rows("orders.csv", columns: ["order_id"])
    #expect(orders.count == 9_215)
    #expect(Set(orders).count == 9_215)
    let capacities = try rows("locations.csv", columns: ["max_shipments"]).compactMap { Int($0[0]) }
    #expect(capacities.count == 19)
    #expect(capacities.reduce(0, +) == 5_791)
  }

  @Test func `converting twice gives the same bytes`() throws {
    #expect(try BrunelDay.convert(Repository.brunelSource()) == Self.converted.get())
  }

  @Test func `the committed dataset is what the source becomes`() throws {
    let dataset = try Self.converted.get()
    let committed = try Repository.committed("brunel-day")
    #expect(Set(committed.keys) == Set(dataset.files.map(\.name)))
    for file in dataset.files { #expect(committed[file.name] == file.text, "\(file.name)") }
  }

  @Test func `weights, unit costs and capacities are those of the example with a known optimum`() throws {
    let example = Repository.shared.appending(path: "examples/brunel-choice")
    func known(_ name: String, _ columns: [String]) throws -> [[String]] {
      let bytes = try Repository.bytes(example.appending(path: name))
      return try SourceTable(file: name, bytes: bytes, columns: columns).map { row in
        columns.map { row.text($0) }
      }
    }
    let weights = try Set(rows("items.csv", columns: ["sku", "weight"]).map(Self.normalised))
    #expect(try known("items.csv", ["sku", "weight"]).map(Self.normalised).allSatisfy(weights.contains))
    let plants = ["location_id", "max_shipments", "cost_per_unit"]
    #expect(
      try known("locations.csv", plants).map(Self.normalised)
        == rows("locations.csv", columns: plants).map(Self.normalised))
    let rules = ["channel", "location_id", "allowed"]
    #expect(try Set(known("channel_rules.csv", rules)) == Set(rows("channel_rules.csv", columns: rules)))
    let lanes = ["location_id", "service_id", "carrier", "rate_card", "transit_table"]
    let services = try rows("services.csv", columns: lanes).filter { $0[1] != "CRF" }
    #expect(try Set(known("services.csv", lanes).filter { $0[1] != "CRF" }) == Set(services))
  }

  @Test func `rates are those of the example with a known optimum`() throws {
    let columns = ["rate_card", "up_to", "price", "per_unit", "minimum"]
    let bytes = try Repository.bytes(Repository.shared.appending(path: "examples/brunel-choice/rates.csv"))
    // The example also has rows below zero kilograms, which no parcel reaches.
    let known = try SourceTable(file: "rates.csv", bytes: bytes, columns: columns)
      .map { row in columns.map { row.text($0) } }.filter { $0[0] != "CRF" && !$0[1].hasPrefix("-") }
    let rates = try rows("rates.csv", columns: columns)
    #expect(Set(known.map(Self.normalised)) == Set(rates.map(Self.normalised)))
  }

  /// Numbers without trailing zeros.
  private static func normalised(_ row: [String]) -> [String] {
    row.map { cell in
      guard cell.contains("."), Double(cell) != nil else { return cell }
      let short = cell.reversed().drop { $0 == "0" }.drop { $0 == "." }
      return String(String(short.reversed()))
    }
  }

  @Test func `each order's article carries its level of service, and a service takes its own alone`() throws {
    let classes = try rows("items.csv", columns: ["fee_class"]).map { $0[0] }
    #expect(classes.count { $0 == "DTP" } == 6_218)
    #expect(classes.count { $0 == "DTD" } == 2_143)
    #expect(classes.count { $0 == "CRF" } == 854)
    let fees = try rows("fees.csv", columns: ["fee_card", "fee_class"])
    #expect(fees == [["CRF", "CRF"], ["DTD", "DTD"], ["DTP", "DTP"]])
    for service in try rows("services.csv", columns: ["service_id", "fee_card"]) {
      #expect(service[0].contains(service[1]))
    }
  }

  @Test func `34 orders find no air lane of their level at the only plant that makes them`() throws {
    let levels = try Dictionary(
      uniqueKeysWithValues: rows("items.csv", columns: ["sku", "fee_class"]).map { ($0[0], $0[1]) })
    var offered: [String: Set<String>] = [:]
    for service in try rows("services.csv", columns: ["location_id", "fee_card"]) {
      offered[service[0], default: []].insert(service[1])
    }
    var plants: [String: [String]] = [:]
    for stock in try rows("stock.csv", columns: ["sku", "location_id"]) {
      plants[stock[0], default: []].append(stock[1])
    }
    let stranded = levels.filter { sku, level in
      !(plants[sku] ?? []).contains { offered[$0]?.contains(level) ?? false }
    }
    #expect(stranded.count == 34)
    #expect(Set(stranded.keys.map { plants[$0] }) == [["PLANT16"]])
  }

  @Test func `a source without a file, or with a broken cell, is refused with all its problems`() throws {
    var source = try Repository.brunelSource()
    source["WhCosts.csv"] = nil
    source["VmiCustomers.csv"] = nil
    #expect(throws: DatasetError(["VmiCustomers.csv: missing", "WhCosts.csv: missing"])) {
      try BrunelDay.convert(source)
    }
    source = try Repository.brunelSource()
    source["WhCapacities.csv"] = Array("Plant ID,Daily Capacity \nPLANT01,many\nPLANT77,3\n".utf8)
    #expect(
      throws: DatasetError([
        "WhCapacities.csv, row 2, Daily Capacity: 'many', expected a whole number",
        "WhCapacities.csv, row 3, Plant ID: 'PLANT77', expected a plant of WhCosts.csv",
      ])
    ) {
      try BrunelDay.convert(source)
    }
  }
}
