import Foundation
import Testing

@Suite struct FindingsTests {
  private struct Line: Decodable {
    let event: String
    let seconds: Double
    let incumbent: Double?
    let bound: Double?
  }

  private func findings(_ scenario: String, _ arguments: String..., in folder: URL) throws -> [Line] {
    let file = folder.appending(path: "findings.jsonl")
    let run = try CommandRun(["plan", scenario, "--findings", file.path] + arguments)
    #expect(run.code == 0)
    let text = try TemporaryFolder.text(file)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func `what a search finds gets better, and its end is the plan's`() throws {
    try TemporaryFolder.with { folder in
      let plan = folder.appending(path: "plan")
      let lines = try findings(Scenarios.small, "--out", plan.path, in: folder)
      let end = try #require(lines.last)
      #expect(lines.count > 1 && end.event == "end")
      #expect(lines.dropLast().allSatisfy { $0.event == "progress" })
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.seconds <= next.seconds)
        #expect(line.incumbent ?? .infinity >= next.incumbent ?? .infinity)
        #expect(line.bound ?? -.infinity <= next.bound ?? -.infinity)
      }
      let summary = try TemporaryFolder.text(plan.appending(path: "plan.json"))
      let cost = try #require(end.incumbent)
      #expect(summary.contains(#""total_cost": "\#(String(format: "%.2f", cost))"#))
    }
  }

  @Test func `a rule finds one plan and no bound`() throws {
    try TemporaryFolder.with { folder in
      let lines = try findings(Scenarios.small, "--strategy", "nearest", in: folder)
      #expect(lines.count == 1 && lines[0].event == "end")
      #expect(lines[0].incumbent != nil && lines[0].bound == nil)
    }
  }

  @Test func `findings that cannot be written are told as wrong usage`() throws {
    let run = try CommandRun("plan", Scenarios.small, "--findings", "/nowhere/findings.jsonl")
    #expect(run.code == 2)
    #expect(run.error.contains("cannot write /nowhere/findings.jsonl"))
  }
}
