import Foundation
import Testing

@Suite struct PlanCommandTests {
  private static let files = ["lines.csv", "plan.json", "prices.csv", "shipments.csv"]

  @Test func `a plan is a folder of four files, and the code is 0`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      let run = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("fuzz-101: 13 orders, strategy optimal"))
      #expect(run.output.hasSuffix("written to \(plan.path)\n"))
      #expect(try TemporaryFolder.names(plan) == Self.files)
      #expect(try TemporaryFolder.names(folder) == ["plan"])
      #expect(try CommandRun("verify", Scenarios.small, plan.path).code == 0)
    }
  }

  @Test func `a plan ends with what it saves beside two rules, and the change that would save most`() throws {
    let optimal = try CommandRun("plan", Scenarios.small)
    let totals = try ["nearest", "fewest-splits"].map { name in
      try #require(Self.total(CommandRun("plan", Scenarios.small, "--strategy", name)))
    }
    let own = try #require(Self.total(optimal))
    let lines = optimal.output.split(separator: "\n").suffix(2)
    let first = try #require(lines.first)
    #expect(first.hasPrefix("on this day the plan saves \(totals[0] - own)"))
    #expect(first.contains("USD beside nearest (") && first.contains("and saves \(totals[1] - own)"))
    #expect(lines.last?.hasPrefix("the change that would save most, of those that were tried: ") == true)
    #expect(try CommandRun("plan", Scenarios.small, "--json").output.hasSuffix("}\n"))
  }

  private static func total(_ run: CommandRun) -> Decimal? {
    let line = run.output.split(separator: "\n").first { $0.hasPrefix("total cost") }
    return line.flatMap { $0.split(separator: " ").dropFirst(2).first }.flatMap {
      Decimal(string: String($0))
    }
  }

  @Test func `an invalid scenario writes nothing, not even in part`() throws {
    try TemporaryFolder.with { folder in
      let scenario = try Scenarios.changed("orders.csv", in: folder) { $0 + "x\n" }
      let run = try CommandRun("plan", scenario, "--out", folder.appending(path: "plan").path)
      #expect(run.code == 3)
      #expect(run.output == "")
      #expect(run.error.contains("orders.csv:17:"))
      #expect(run.error.hasSuffix("errors; nothing was done\n"))
      #expect(try TemporaryFolder.names(folder) == ["scenario"])
    }
  }

  @Test func `a plan that is there is replaced`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path, "--strategy", "nearest")
      let old = try TemporaryFolder.text(plan.appending(path: "plan.json"))
      let run = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      #expect(run.code == 0)
      let new = try TemporaryFolder.text(plan.appending(path: "plan.json"))
      #expect(old.contains("\"strategy\": \"nearest\""))
      #expect(new.contains("\"strategy\": \"optimal\""))
      #expect(try TemporaryFolder.names(plan) == Self.files)
      #expect(try TemporaryFolder.names(folder) == ["plan"])
    }
  }

  @Test func `a plan without prices leaves none of an earlier one behind`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      _ = try CommandRun("plan", Scenarios.small, "--out", plan.path)
      #expect(try TemporaryFolder.names(plan) == Self.files)
      let run = try CommandRun("plan", Scenarios.small, "--out", plan.path, "--strategy", "nearest")
      #expect(run.code == 0)
      #expect(try TemporaryFolder.names(plan) == Self.files.filter { $0 != "prices.csv" })
      #expect(try CommandRun("verify", Scenarios.small, plan.path).code == 0)
    }
  }

  @Test func `a folder with other files is left alone`() throws {
    try TemporaryFolder.with { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "letter.txt"))
      let run = try CommandRun("plan", Scenarios.small, "--out", folder.path)
      #expect(run.code == 2)
      #expect(run.error.contains("holds letter.txt, which is not part of a plan"))
      #expect(try TemporaryFolder.names(folder) == ["letter.txt"])
      #expect(try TemporaryFolder.text(folder.appending(path: "letter.txt")) == "mine")
    }
  }

  @Test func `a file in the place of the folder is left alone`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "plan")
      try Data("mine".utf8).write(to: file)
      let run = try CommandRun("plan", Scenarios.small, "--out", file.path)
      #expect(run.code == 2)
      #expect(run.error.contains("is a file; expected a folder"))
      #expect(try TemporaryFolder.text(file) == "mine")
    }
  }

  @Test func `folders on the way are made, and a slash at the end means nothing`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plans/monday")
      let run = try CommandRun("plan", Scenarios.small, "--out", plan.path + "/")
      #expect(run.code == 0)
      #expect(try TemporaryFolder.names(plan) == Self.files)
      #expect(try TemporaryFolder.names(folder.appending(path: "plans")) == ["monday"])
    }
  }

  @Test func `a file on the way is told before the planning begins`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      for place in [file.path + "/plan", file.path + "/plans/monday"] {
        let run = try CommandRun("plan", "no-such-scenario", "--out", place)
        #expect(run.code == 2)
        #expect(
          run.error
            == "cannot write the plan to \(place): \(file.path) is a file, not a folder: give another path\n")
      }
    }
  }

  @Test func `a place that nobody can write to is wrong usage, told in words`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      var places = [file.path + "/plan", folder.path + "/" + String(repeating: "x", count: 300)]
      if FileManager.default.fileExists(atPath: "/proc/self") { places.append("/proc/plan") }
      for place in places {
        let run = try CommandRun("plan", Scenarios.small, "--out", place)
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.error.contains("cannot write the plan to \(place): "))
        #expect(!run.error.contains("CocoaError") && !run.error.contains("POSIX"))
        #expect(run.error.contains(": give a") || run.error.contains(", or give another path"))
      }
      #expect(try TemporaryFolder.names(folder) == ["file"])
    }
  }

  @Test func `--json prints what plan.json holds`() throws {
    let run = try CommandRun("plan", Scenarios.small, "--json", "--strategy", "nearest")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["strategy"] as? String == "nearest")
    #expect(object?["total_cost"] as? String == "463.9495")
    #expect(object?["lower_bound"] is NSNull)
  }

  @Test func `the plan does not depend on the number of threads`() throws {
    try TemporaryFolder.with { folder in
      for threads in ["1", "8"] {
        let run = try CommandRun(
          "plan", Scenarios.large, "--threads", threads, "--time-limit", "0", "--out",
          folder.appending(path: threads).path)
        #expect(run.code == 0)
      }
      let measured = ["elapsed_seconds", "peak_memory_bytes"]
      for name in Self.files {
        let texts = try ["1", "8"].map { threads in
          try TemporaryFolder.text(folder.appending(path: threads + "/" + name)).split(separator: "\n")
            .filter { line in !measured.contains { line.contains("\"\($0)\"") } }
        }
        #expect(texts[0].count > (name == "prices.csv" ? 0 : 10))
        #expect(texts[0] == texts[1])
      }
    }
  }

  @Test func `a time limit of a millisecond still gives a whole plan`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      let run = try CommandRun("plan", Scenarios.large, "--time-limit", "0.001", "--out", plan.path)
      #expect(run.code == 0)
      #expect(try TemporaryFolder.text(plan.appending(path: "plan.json")).contains(#""stopped_by": "time"#))
      #expect(try CommandRun("verify", Scenarios.large, plan.path).code == 0)
    }
  }
}
