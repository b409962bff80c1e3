import Foundation
import Testing

@Suite struct OutgoingCommandTests {
  private static let source = FileManager.default.currentDirectoryPath + "/datasets/five-channels-day"

  /// The day of five channels, planned.
  private func withPlan(_ body: (_ folder: URL, _ day: String, _ plan: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let (day, plan) = (folder.appending(path: "day").path, folder.appending(path: "plan").path)
      #expect(
        try CommandRun("import", Self.source + "/network", Self.source + "/files", "--out", day).code == 0)
      #expect(try CommandRun("plan", day, "--strategy", "cheapest", "--out", plan).code == 0)
      try body(folder, day, plan)
    }
  }

  /// The files of a folder and those in it, by path.
  private func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[path] = FileManager.default.contents(atPath: folder + "/" + path)
    }
    return files
  }

  @Test func `export writes the same documents twice, and X12 with numbers that count on`() throws {
    try withPlan { folder, day, plan in
      let out = folder.appending(path: "out").path
      let run = try CommandRun("export", day, plan, "--out", out)
      #expect(run.code == 0)
      #expect(run.output.contains("export.json lists each"))
      let first = try files(out)
      #expect(try CommandRun("export", day, plan, "--out", out).code == 0)
      #expect(try files(out) == first)
      let mode = try FileManager.default.attributesOfItem(atPath: out + "/RENO/labels.csv")[.posixPermissions]
      #expect(mode as? Int == 0o600)
      for number in 1...2 {
        #expect(try CommandRun("export", day, plan, "--out", out, "--edi", "SELLER:ATL3PL").code == 0)
        let text = try TemporaryFolder.text(URL(filePath: out + "/ATLANTA-3PL/940.edi"))
        #expect(text.contains("*00000000\(number)*0*P*>"))
      }
      let numbers = folder.appending(path: "edi-control-numbers.csv")
      #expect(try TemporaryFolder.text(numbers) == "sender,receiver,interchange,group\nSELLER,ATL3PL,2,2\n")
    }
  }

  @Test func `confirm tells each parcel once, and keeps what it told`() throws {
    try withPlan { folder, day, plan in
      let out = folder.appending(path: "confirmations").path
      let run = try CommandRun("confirm", day, plan, Self.source + "/tracking", "--out", out)
      #expect(run.code == 0, "\(run.error)")
      #expect(run.output.hasSuffix("24 parcels confirmed\n"))
      let first = try files(out)
      let again = try CommandRun("confirm", day, plan, Self.source + "/tracking", "--out", out)
      #expect(again.output == "\(out): 0 parcels confirmed, 24 confirmed before\n")
      #expect(try files(out) == first)
      let more = folder.appending(path: "more.csv")
      let all = try TemporaryFolder.text(URL(filePath: day + "/orders.csv"))
      let order = try #require(
        all.split(separator: "\n").first { $0.contains("walmart:1000000000003,") }?.split(separator: ",")
          .first)
      try Data("order_id,carrier,tracking_number,shipped_at\n\(order),UPS,1Z9,2026-11-24\n".utf8).write(
        to: more)
      #expect(try CommandRun("confirm", day, plan, more.path, "--out", out).code == 0)
      let last = try files(out)
      for (path, bytes) in first where path != "confirm.json" { #expect(last[path] == bytes, "\(path)") }
      #expect(Set(last.keys).subtracting(first.keys) == ["walmart/walmart-shipping-2.jsonl"])
    }
  }

  @Test func `runs at once count on from each other, and each parcel is told once`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "at-once-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (day, plan) = (folder.path + "/day", folder.path + "/plan")
    #expect(
      try CommandRun("import", Self.source + "/network", Self.source + "/files", "--out", day).code == 0)
    #expect(try CommandRun("plan", day, "--strategy", "cheapest", "--out", plan).code == 0)
    let told = try await withThrowingTaskGroup(of: (exported: Int32, confirmed: String).self) { group in
      for number in 1...4 {
        group.addTask {
          let export = try CommandRun(
            "export", day, plan, "--out", folder.path + "/out-\(number)", "--edi", "SELLER:ATL3PL")
          let confirm = try CommandRun(
            "confirm", day, plan, Self.source + "/tracking", "--out", folder.path + "/confirmations")
          return (export.code, confirm.output)
        }
      }
      var all: [(exported: Int32, confirmed: String)] = []
      for try await run in group { all.append(run) }
      return all
    }
    #expect(told.map(\.exported) == [0, 0, 0, 0])
    #expect(told.count { $0.confirmed.contains("24 parcels confirmed") } == 1)
    #expect(told.count { $0.confirmed.contains("0 parcels confirmed, 24 confirmed before") } == 3)
    let numbers = try (1...4).map { number in
      let text = try TemporaryFolder.text(folder.appending(path: "out-\(number)/ATLANTA-3PL/940.edi"))
      return text.split(separator: "*")[13]
    }
    #expect(numbers.sorted() == ["000000001", "000000002", "000000003", "000000004"])
  }

  @Test func `what would break a rule ends with 3, names the order and writes nothing`() throws {
    try withPlan { folder, day, plan in
      let recipients = URL(filePath: day + "/recipients.csv")
      let text = try TemporaryFolder.text(recipients)
      try Data(text.replacing("100 Example Street", with: "").utf8).write(to: recipients)
      let out = folder.appending(path: "out").path
      let run = try CommandRun("export", day, plan, "--out", out)
      #expect(run.code == 3)
      #expect(
        run.error.contains(
          "order amazon:111-4000001-1000001: destinationAddress.addressLine1: expected a value"))
      #expect(run.error.contains("recipients.csv"))
      #expect(!FileManager.default.fileExists(atPath: out))
      #expect(try CommandRun("export", day, plan, "--out", out, "--lenient").code == 0)
      let bad = folder.appending(path: "bad.csv")
      try Data("order_id,carrier,tracking_number\nwalmart:1000000000003,UPS,TBA123456789\n".utf8).write(
        to: bad)
      let confirm = try CommandRun("confirm", day, plan, bad.path, "--out", folder.path + "/c")
      #expect(confirm.code == 3)
      #expect(confirm.error.contains("walmart takes no parcel of Amazon Logistics"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/c"))
    }
  }

  @Test func `availability and performance follow from the plan`() throws {
    try withPlan { folder, day, plan in
      let (before, after) = (folder.path + "/before", folder.path + "/after")
      #expect(try CommandRun("availability", day, "--out", before, "--seller", "amazon=A1").code == 0)
      let run = try CommandRun(
        "availability", day, plan, "--out", after, "--since", before, "--seller", "amazon=A1", "--inventory",
        "shop=" + Self.source + "/files/shopify-inventory.csv")
      #expect(run.code == 0)
      // Two of the SKUs in Amazon's inventory are sold by nobody else.
      #expect(
        run.error.hasPrefix("amazon: 2 SKUs are listed as fulfilled by Amazon")
          && run.error.split(separator: "\n").count == 1)
      let names = try FileManager.default.contentsOfDirectory(atPath: after)
      #expect(Set(names) == ["availability.json", "amazon", "shop", "walmart", "ebay", "tiktok"])
      let total = try TemporaryFolder.text(URL(filePath: plan + "/plan.json")).split(separator: "\n").first {
        $0.contains("total_cost")
      }
      let csv = try CommandRun("performance", day, plan, day, plan, "--csv").output.split(separator: "\n")
      let json = try CommandRun("performance", day, plan, "--json").output
      #expect(
        json.split(separator: "\n").contains { line in total.map { line.contains($0.dropFirst(2)) } ?? false }
      )
      #expect(csv.filter { $0.hasPrefix("channel,") }.count == 5)
      let text = try CommandRun("performance", day, plan).output
      #expect(text.contains("1 plan, money in USD"))
      // Amazon's report of open orders has no prices.
      #expect(text.contains("units without a price: 75 of amazon; they count as no sale"))
    }
  }

  @Test func `wrong usage ends with 2`() throws {
    try withPlan { folder, day, plan throws in
      #expect(try CommandRun("performance", plan, day).code == 2)
      #expect(try CommandRun("performance", day, plan, "--csv", "--json").code == 2)
      #expect(try CommandRun("export", day, plan, "--out", day).code == 2)
      #expect(try CommandRun("export", day, plan, "--out", folder.path + "/o", "--edi", "A*B:C").code == 2)
      #expect(try CommandRun("availability", day, "--out", folder.path + "/o", "--since", day).code == 2)
      #expect(try CommandRun("confirm", day, plan, "nothing.csv", "--out", folder.path + "/o").code == 2)
      // A plan of another day.
      #expect(try CommandRun("export", Scenarios.small, plan, "--out", folder.path + "/o").code == 4)
    }
  }
}
