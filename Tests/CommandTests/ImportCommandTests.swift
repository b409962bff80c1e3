import Foundation
import Testing

@Suite struct ImportCommandTests {
  private static let shopify = """
    Name,Financial Status,Fulfillment Status,Currency,Created at,Shipping Method,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem fulfillment status,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Cancelled at
    #1001,paid,unfulfilled,USD,2026-11-20 09:15:00 -0500,Standard,2,Mug,18.00,MUG,true,pending,A Buyer,1 Example St,Denver,'80202,CO,US,
    #1001,,,,2026-11-20 09:15:00 -0500,,1,Beans,20.00,BEAN,true,pending,,,,,,,
    #1002,pending,unfulfilled,USD,2026-11-20 10:00:00 -0500,Standard,1,Mug,18.00,MUG,true,pending,B Buyer,2 Example St,Boston,'02108,MA,US,

    """
  private static let amazon = [
    "order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-postal-code\tship-country",
    "111-1\t9001\t2026-11-20T14:18:23-08:00\t2026-11-23T23:59:59-08:00\tMUG\t1\t0\t1\t7302\tUS", "",
  ].joined(separator: "\n")

  /// A folder with two channels' files and a network made of them.
  private func withFiles(_ body: (_ folder: URL, _ network: String, _ files: [String]) throws -> Void) throws
  {
    try TemporaryFolder.with { folder in
      let files = folder.appending(path: "files")
      try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
      try Data(Self.shopify.utf8).write(to: files.appending(path: "shopify.csv"))
      try Data(Self.amazon.utf8).write(to: files.appending(path: "amazon.txt"))
      let network = folder.appending(path: "network").path
      let run = try CommandRun("import", "--starter", "US", files.path, "--out", network)
      #expect(run.code == 0)
      #expect(
        run.output
          == "\(network): a network to edit, with 2 channels and 2 SKUs of the files; README.md says what in it is a guess\n"
      )
      try body(
        folder, network,
        [files.appending(path: "shopify.csv").path, files.appending(path: "amazon.txt").path])
    }
  }

  @Test func `a folder without files is wrong usage, and the day that is there stays`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      #expect(try CommandRun(["import", network] + files + ["--out", day.path]).code == 0)
      let empty = folder.appending(path: "empty")
      try FileManager.default.createDirectory(
        at: empty.appending(path: "inner"), withIntermediateDirectories: true)
      let run = try CommandRun("import", network, empty.path, "--out", day.path)
      #expect(run.code == 2)
      #expect(run.error.contains("expected files in the folder, found none"))
      #expect(try TemporaryFolder.text(day.appending(path: "orders.csv")).contains("MUG"))
    }
  }

  @Test func `a day of two channels is imported, planned and verified`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      let run = try CommandRun(["import", network] + files + ["--out", day.path])
      #expect(run.code == 0)
      #expect(run.error == "")
      #expect(run.output.contains("shopify.csv: skipped 1 unpaid"))
      #expect(run.output.contains("leading zeros of ZIPs"))
      #expect(run.output.contains("\(day.path): 2 orders, 3 lines, 4 units, 0 positions of stock"))
      let plan = folder.appending(path: "plan").path
      #expect(try CommandRun("plan", day.path, "--out", plan).code == 0)
      #expect(try CommandRun("verify", day.path, plan).code == 0)
    }
  }

  @Test func `the plan of an imported day costs what the same day costs written by hand`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      _ = try CommandRun(["import", network] + files + ["--out", day.path])
      let hand = folder.appending(path: "hand")
      try FileManager.default.copyItem(atPath: network, toPath: hand.path)
      let orders = """
        order_id,sku,quantity,unit_price,channel,country,postal_code
        a,MUG,2,18.00,shopify,US,80202
        a,BEAN,1,20.00,shopify,US,80202
        b,MUG,1,,amazon,US,07302

        """
      try Data(orders.utf8).write(to: hand.appending(path: "orders.csv"))
      func total(_ folder: URL) throws -> Substring? {
        try CommandRun("plan", folder.path, "--json").output.split(separator: "\n").first {
          $0.contains("total_cost")
        }
      }
      #expect(try total(day) == total(hand))
      #expect(try total(day) != nil)
    }
  }

  @Test func `recipients can be read by their owner alone, and nothing else of a buyer is written`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      _ = try CommandRun(["import", network] + files + ["--out", day.path])
      let attributes = try FileManager.default.attributesOfItem(
        atPath: day.appending(path: "recipients.csv").path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      for name in try TemporaryFolder.names(day) where name != "recipients.csv" {
        #expect(try !TemporaryFolder.text(day.appending(path: name)).contains("A Buyer"), "\(name)")
      }
    }
  }

  @Test func `the same files give the same bytes, and a day is replaced`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      _ = try CommandRun(["import", network] + files + ["--out", day.path])
      let before = try TemporaryFolder.names(day).map { try Data(contentsOf: day.appending(path: $0)) }
      let again = try CommandRun(["import", network] + files + ["--out", day.path])
      #expect(again.code == 0)
      #expect(try TemporaryFolder.names(day).map { try Data(contentsOf: day.appending(path: $0)) } == before)
      #expect(try CommandRun(["import", network] + files + ["--out", network]).code == 2)
    }
  }

  @Test func `a row that cannot be read ends it with code 3 and no folder, unless it may be skipped`() throws
  {
    try withFiles { folder, network, files in
      let broken = folder.appending(path: "broken.txt")
      try Data(Self.amazon.replacing("\t1\t0\t1\t", with: "\tx\t0\t1\t").utf8).write(to: broken)
      let day = folder.appending(path: "day")
      let run = try CommandRun("import", network, broken.path, "--out", day.path)
      #expect(run.code == 3)
      #expect(run.error.hasPrefix("broken.txt:2:"))
      #expect(run.error.hasSuffix("1 error; nothing was written\n"))
      #expect(!FileManager.default.fileExists(atPath: day.path))
      let lenient = try CommandRun("import", network, broken.path, "--lenient", "--out", day.path)
      #expect(lenient.code == 0)
      #expect(lenient.output.contains("skipped 1 unreadable"))
    }
  }

  @Test func `a format or a channel can be said of a file`() throws {
    try withFiles { folder, network, files in
      let day = folder.appending(path: "day")
      let said = try CommandRun("import", network, "--as", ":outlet=\(files[0])", "--out", day.path)
      #expect(said.code == 0)
      #expect(try TemporaryFolder.text(day.appending(path: "orders.csv")).contains("outlet:#1001"))
      let wrong = try CommandRun("import", network, "--as", "shopify-orders=\(files[0])", "--out", day.path)
      #expect(wrong.code == 2)
      #expect(wrong.error.contains("Maybe \"shopify-orders-csv\""))
    }
  }

  @Test func `the day of five channels is imported and planned, nearly all of it`() throws {
    try TemporaryFolder.with { folder in
      let source = FileManager.default.currentDirectoryPath + "/datasets/five-channels-day"
      let day = folder.appending(path: "day").path
      let run = try CommandRun("import", source + "/network", source + "/files", "--out", day)
      #expect(run.code == 0)
      #expect(run.output.contains(": 130 orders, 202 lines, 327 units, 51 positions of stock"))
      let plan = try CommandRun("plan", day, "--strategy", "cheapest")
      #expect(plan.code == 0)
      #expect(plan.output.contains("130 orders"))
    }
  }
}
