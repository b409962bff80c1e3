import Foundation
import Testing

@testable import Datasets

@Suite struct GiftShopDayTests {
  private static let header =
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"

  private static func convert(_ rows: String, seed: UInt64 = 1) throws -> ConvertedDataset {
    try GiftShopDay.convert(Array((header + rows).utf8), name: "day.csv", seed: seed)
  }

  private static func rows(
    _ dataset: ConvertedDataset, _ name: String, _ columns: String...
  ) throws -> [[String]] {
    let text = try #require(dataset[name])
    return try SourceTable(file: name, bytes: Array(text.utf8), columns: columns)
      .map { row in columns.map { row.text($0) } }
  }

  @Test func `cancellations, postage and free rows are left out`() throws {
    let dataset = try Self.convert(
      """
      1,12345a,LAMP,2,2011-06-01 08:00:00,1.25,7,United Kingdom
      1,POST,POSTAGE,1,2011-06-01 08:00:00,18,7,United Kingdom
      C2,12345A,LAMP,-2,2011-06-01 08:05:00,1.25,7,United Kingdom
      3,12345A,LAMP,-5,2011-06-01 08:06:00,0,,United Kingdom
      4,12345A,LAMP,5,2011-06-01 08:07:00,0.0,,United Kingdom
      5,M,Manual,1,2011-06-01 08:08:00,3,9,United Kingdom
      6,B,Adjust bad debt,1,2011-06-01 08:09:00,-11062.06,,United Kingdom
      """)
    let orders = try Self.rows(dataset, "orders.csv", "order_id", "sku", "quantity", "unit_price")
    #expect(orders == [["1", "12345A", "2", "1.25"]])
  }

  @Test func `facts give the web and wholesale channels`() throws {
    let dataset = try Self.convert(
      """
      1,12345,LAMP,2,2011-06-01 08:00:00,1.25,,United Kingdom
      2,12345,LAMP,500,2011-06-01 08:00:00,1.25,7,United Kingdom
      2,DOT,DOTCOM POSTAGE,1,2011-06-01 08:00:00,9,7,United Kingdom
      3,12345,LAMP,399,2011-06-01 08:00:00,1.25,8,EIRE
      3,12346,LAMP,1,2011-06-01 08:00:00,1.25,8,EIRE
      """)
    let orders = try Self.rows(dataset, "orders.csv", "order_id", "channel", "country", "split_lines")
    let expected = [
      ["1", "web", "GB", ""], ["2", "web", "GB", ""], ["3", "wholesale", "IE", "yes"], ["3", "", "", ""],
    ]
    #expect(orders == expected)
  }

  @Test func `times are British, summer and winter`() throws {
    for (day, offset) in [
      ("2011-01-30", "Z"), ("2011-03-26", "Z"), ("2011-03-27", "+01:00"), ("2011-10-29", "+01:00"),
      ("2011-10-30", "Z"),
    ] {
      let dataset = try Self.convert("1,12345,LAMP,2,\(day) 08:30:00,1.25,7,United Kingdom\n")
      #expect(try #require(dataset["scenario.json"]).contains("\"as_of\": \"\(day)T08:30:00\(offset)\""))
    }
  }

  @Test func `an article is drawn alike whatever else is sold that day`() throws {
    let lamp = "1,12345,GLASS LAMP,2,2011-06-01 08:00:00,1.25,7,United Kingdom\n"
    let alone = try Self.rows(Self.convert(lamp), "items.csv", "sku", "weight", "length", "tags")
    let other = "0,54321,OTHER,9,2011-06-01 08:00:00,2,7,France\n"
    let second = try Self.rows(Self.convert(other + lamp), "items.csv", "sku", "weight", "length", "tags")
    #expect(alone[0] == second[1])
    #expect(alone[0].last == "fragile")
  }

  @Test func `another seed draws other stock`() throws {
    let rows = (12_345..<12_395).map { "1,\($0),LAMP,20,2011-06-01 08:00:00,1.25,7,United Kingdom\n" }
      .joined()
    #expect(try Self.convert(rows) == Self.convert(rows))
    #expect(try Self.convert(rows)["stock.csv"] != Self.convert(rows, seed: 2)["stock.csv"])
  }

  @Test func `an unknown country, a second day and no order at all are refused`() {
    #expect(throws: DatasetError(["day.csv, row 2, Country: 'Mars', expected a country of the dataset"])) {
      try Self.convert("1,12345,LAMP,2,2011-06-01 08:00:00,1.25,7,Mars\n")
    }
    #expect(throws: DatasetError(["day.csv: expected orders of one day"])) {
      try Self.convert(
        """
        1,12345,LAMP,2,2011-06-01 08:00:00,1.25,7,France
        2,12345,LAMP,2,2011-06-02 08:00:00,1.25,7,France
        """)
    }
    #expect(throws: DatasetError(["day.csv: there is no order in it"])) { try Self.convert("") }
  }

  @Test(.enabled(if: Repository.exists(Repository.giftShop), "needs ../shared/data/uci"))
  func `the committed dataset is what the source becomes`() throws {
    let dataset = try GiftShopDay.convert(Repository.bytes(Repository.giftShop))
    let committed = try Repository.committed("gift-shop-day")
    #expect(Set(committed.keys) == Set(dataset.files.map(\.name)))
    for file in dataset.files { #expect(committed[file.name] == file.text, "\(file.name)") }
    #expect(try Self.rows(dataset, "orders.csv", "sku").count == 1_411)
    #expect(try Set(Self.rows(dataset, "orders.csv", "order_id")).count == 42)
    #expect(try Self.rows(dataset, "items.csv", "sku").count == 819)
  }

  @Test(.enabled(if: Repository.exists(Repository.giftShop), "needs ../shared/data/uci"))
  func `every day of the source converts`() throws {
    let folder = Repository.giftShop.deletingLastPathComponent()
    let days = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(days.count == 20)
    for day in days {
      let dataset = try GiftShopDay.convert(Repository.bytes(folder.appending(path: day)), name: day)
      #expect(try #require(dataset["README.md"]).contains(day.prefix(10)))
    }
  }
}
